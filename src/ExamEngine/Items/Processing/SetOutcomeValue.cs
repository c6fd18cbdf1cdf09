using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-set-outcome-value</c>: gives an outcome the value of an expression.</summary>
public sealed class SetOutcomeValue(OutcomeDeclaration outcome, Expression expression) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        scope.Set(outcome.Identifier, Fitted(expression.Evaluate(scope)));
        return true;
    }

    private Value? Fitted(Value? value)
    {
        // The one conversion QTI allows: an integer into a float.
        if (value is IntegerValue integer && outcome is { BaseType: BaseType.Float, Cardinality: Cardinality.Single })
        {
            return new FloatValue(integer.Integer);
        }

        // Types are checked when the item is read, all but those of record fields.
        return value is not null && value.Cardinality == outcome.Cardinality && (value is RecordValue || outcome.CanHold(value.BaseType))
            ? value
            : null;
    }
}

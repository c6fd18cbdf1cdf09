using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-set-outcome-value</c>: gives an outcome the value of an expression.</summary>
public sealed class SetOutcomeValue(OutcomeDeclaration outcome, Expression expression) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        var value = expression.Evaluate(scope);

        // The one conversion QTI allows: an integer into a float.
        scope.Set(outcome.Identifier, value is IntegerValue integer && outcome.BaseType == BaseType.Float ? new FloatValue(integer.Integer) : value);
        return true;
    }
}

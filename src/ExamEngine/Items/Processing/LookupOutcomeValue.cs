using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-lookup-outcome-value</c>: gives an outcome the value its table has for a number.</summary>
public sealed class LookupOutcomeValue(OutcomeDeclaration outcome, LookupTable table, Expression expression) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        scope.Set(outcome.Identifier, table.Look(expression.Number(scope)));
        return true;
    }
}

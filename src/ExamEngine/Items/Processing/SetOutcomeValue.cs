using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-set-outcome-value</c>: gives an outcome the value of an expression.</summary>
public sealed class SetOutcomeValue(OutcomeDeclaration outcome, Expression expression) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        scope.Set(outcome.Identifier, outcome.Fitted(expression.Evaluate(scope)));
        return true;
    }
}

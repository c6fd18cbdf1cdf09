using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-set-correct-response</c>: gives a response variable its key for this candidate.</summary>
public sealed class SetCorrectResponse(ResponseDeclaration response, Expression expression) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        scope.SetCorrect(response.Identifier, response.Fitted(expression.Evaluate(scope)));
        return true;
    }
}

using ExamEngine.Items.Expressions;

namespace ExamEngine.Items.Processing;

/// <summary><c>qti-set-default-value</c>: gives a response or outcome variable its default value for this candidate.</summary>
public sealed class SetDefaultValue(VariableDeclaration declaration, Expression expression) : ResponseRule
{
    internal override bool Run(VariableScope scope)
    {
        scope.SetDefault(declaration.Identifier, declaration.Fitted(expression.Evaluate(scope)));
        return true;
    }
}

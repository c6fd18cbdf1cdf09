using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-default</c>: the default value of a variable, or NULL when it has none.</summary>
public sealed class Default(VariableDeclaration declaration) : Expression(ExpressionType.Of(declaration))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => scope.DefaultOf(declaration);
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-correct</c>: the key of a response variable, or NULL when it has none.</summary>
public sealed class Correct(ResponseDeclaration declaration) : Expression(ExpressionType.Of(declaration))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => scope.CorrectOf(declaration);
}

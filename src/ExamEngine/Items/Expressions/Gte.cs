using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-gte</c>: whether the first is at least the second; NULL when either is NULL.</summary>
public sealed class Gte(Expression left, Expression right) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        left.Number(scope) is { } x && right.Number(scope) is { } y ? BooleanValue.Of(x >= y) : null;
}

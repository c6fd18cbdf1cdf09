using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-duration-gte</c>: whether the first is no shorter a time than the second; NULL when either is NULL.
/// </summary>
public sealed class DurationGte(Expression left, Expression right) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        left.Number(scope) is { } x && right.Number(scope) is { } y ? BooleanValue.Of(x >= y) : null;
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-match</c>: whether two values are the same; NULL when one of them is NULL.</summary>
public sealed class Match(Expression left, Expression right) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        left.Comparable(scope) is { } x && right.Comparable(scope) is { } y ? BooleanValue.Of(ValueEquality.AreEqual(x, y)) : null;
}

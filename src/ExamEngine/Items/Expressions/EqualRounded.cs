using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-equal-rounded</c>: whether two numbers are equal once rounded alike; NULL when one is NULL.</summary>
public sealed class EqualRounded(Expression left, Expression right, Rounding rounding) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return left.Number(scope) is { } x && right.Number(scope) is { } y && rounding.Round(x, scope) is { } a && rounding.Round(y, scope) is { } b
            ? BooleanValue.Of(a == b)
            : null;
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-equal</c>: whether two numbers are equal within a tolerance; NULL when a number or a tolerance is NULL.
/// Absolute: the second number lies from first − t0 to first + t1. Relative: t0 and t1 are per cent of the first number's size.
/// </summary>
public sealed class Equal(Expression left, Expression right, Tolerance tolerance) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return left.Number(scope) is { } x && right.Number(scope) is { } y && tolerance.Holds(x, y, scope) is { } holds
            ? BooleanValue.Of(holds)
            : null;
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-divide</c>: the first number over the second, always a float; NULL when either is NULL, for a zero divisor and when the
/// quotient is not finite.
/// </summary>
public sealed class Divide(Expression left, Expression right) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (left.Number(scope) is not { } x || right.Number(scope) is not { } y)
        {
            return null;
        }

        return y == 0 ? null : AsNumber(x / y);
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-integer-modulus</c>: what <c>qti-integer-divide</c> leaves over; NULL when either is NULL or the divisor is zero.
/// </summary>
public sealed class IntegerModulus(Expression left, Expression right) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (left.Number(scope) is not { } x || right.Number(scope) is not { } y)
        {
            return null;
        }

        return y == 0 ? null : AsNumber(x - (y * Math.Floor(x / y)));
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-power</c>: the first number to the power of the second, always a float; NULL when either is NULL or the result is not a
/// finite real number.
/// </summary>
public sealed class Power(Expression left, Expression right) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (left.Number(scope) is not { } x || right.Number(scope) is not { } y)
        {
            return null;
        }

        return AsNumber(Math.Pow(x, y));
    }
}

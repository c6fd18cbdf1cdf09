using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-subtract</c>: the first number less the second; NULL when either is NULL.</summary>
public sealed class Subtract(Expression left, Expression right) : Expression(ExpressionType.NumberFrom([left, right]))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (left.Number(scope) is not { } x || right.Number(scope) is not { } y)
        {
            return null;
        }

        return AsNumber(DecimalNumbers.Subtract(x, y));
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-round</c>: the nearest whole number, halves upwards (6.5 to 7, −6.5 to −6); NULL of NULL and beyond 32 bits.
/// </summary>
public sealed class Round(Expression operand) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        operand.Number(scope) is { } x ? AsNumber(Math.Floor(DecimalNumbers.Add(x, 0.5))) : null;
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-round-to</c>: a number rounded to figures or places, halves away from zero; NULL of NULL.</summary>
public sealed class RoundTo(Expression operand, Rounding rounding) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        operand.Number(scope) is { } x && rounding.Round(x, scope) is { } rounded ? new FloatValue(rounded) : null;
}

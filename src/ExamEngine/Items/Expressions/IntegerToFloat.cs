using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-integer-to-float</c>: an integer as a float; NULL of NULL.</summary>
public sealed class IntegerToFloat(Expression operand) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => operand.Number(scope) is { } x ? new FloatValue(x) : null;
}

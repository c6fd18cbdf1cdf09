using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-truncate</c>: the number without its fraction; NULL of NULL and beyond 32 bits.</summary>
public sealed class Truncate(Expression operand) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        operand.Number(scope) is { } x ? AsNumber(Math.Truncate(x)) : null;
}

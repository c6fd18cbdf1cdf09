using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-is-null</c>: whether the value is NULL. An empty string counts as NULL.</summary>
public sealed class IsNull(Expression operand) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        BooleanValue.Of(operand.Comparable(scope) is null);
}

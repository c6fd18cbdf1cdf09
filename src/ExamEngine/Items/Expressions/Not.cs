using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-not</c>: the opposite; NULL of NULL.</summary>
public sealed class Not(Expression operand) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        operand.Truth(scope) is { } truth ? BooleanValue.Of(!truth) : null;
}

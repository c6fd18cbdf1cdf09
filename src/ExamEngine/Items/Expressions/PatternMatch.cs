using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-pattern-match</c>: whether the whole text fits a pattern; NULL of NULL.</summary>
public sealed class PatternMatch(Expression operand, TextPattern pattern) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        operand.String(scope) is { } text ? BooleanValue.Of(pattern.IsMatch(text)) : null;
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-string-match</c>: whether two texts are the same (or, with <c>substring</c>, whether the second is in the first); NULL when
/// either is NULL.
/// </summary>
public sealed class StringMatch(Expression left, Expression right, bool isCaseSensitive, bool isSubstring) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (left.String(scope) is not { } text || right.String(scope) is not { } wanted)
        {
            return null;
        }

        var comparison = isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return BooleanValue.Of(isSubstring ? text.Contains(wanted, comparison) : string.Equals(text, wanted, comparison));
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-substring</c>: whether the first text is in the second; NULL when either is NULL.</summary>
public sealed class Substring(Expression part, Expression whole, bool isCaseSensitive) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return part.String(scope) is { } wanted && whole.String(scope) is { } text
            ? BooleanValue.Of(text.Contains(wanted, isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            : null;
    }
}

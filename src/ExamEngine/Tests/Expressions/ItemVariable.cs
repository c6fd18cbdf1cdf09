using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary>
/// <c>qti-variable</c> of a test, such as <c>Q01.SCORE</c> or <c>Q01.2.SCORE</c>: the value after the last submission; NULL for an item that
/// is not delivered. A weight of the reference may be applied to a number.
/// </summary>
public sealed class ItemVariable(ItemName item, string variable, string? weight) : Expression(ExpressionType.Unknown)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test && test.SessionOf(item) is { } session
            ? TestScope.Weighted(session.ValueOf(session.Place.ItemRef.SourceOf(variable)), session.Place, weight)
            : null;
}

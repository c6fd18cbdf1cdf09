using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary>
/// <c>qti-variable</c> of a test, such as <c>Q01.SCORE</c> or <c>Q01.2.SCORE</c>: the value after the last submission; NULL for an item that
/// is not delivered. <c>P01.duration</c> is the time spent in a part or section. A weight of the reference may be applied to a number.
/// </summary>
public sealed class ItemVariable(ItemName item, string variable, string? weight) : Expression(ExpressionType.Unknown)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (scope is not TestScope test)
        {
            return null;
        }

        if (test.SessionOf(item) is { } session)
        {
            return TestScope.Weighted(session.ValueOf(session.Place.ItemRef.SourceOf(variable)), session.Place, weight);
        }

        return variable == TestScope.Duration ? test.DurationOf(item.Text) : null;
    }
}

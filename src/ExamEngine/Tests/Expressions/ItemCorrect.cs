using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-correct</c> of a test, such as <c>Q01.RESPONSE</c>: the key of an item's response; NULL for an item that is not delivered.</summary>
public sealed class ItemCorrect(ItemName item, string variable) : Expression(ExpressionType.Unknown)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test && test.SessionOf(item) is { } session
        && session.Item.ResponseFor(session.Place.ItemRef.SourceOf(variable)) is { } response
            ? session.Variables.CorrectResponse(response)
            : null;
}

using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-default</c> of a test, such as <c>Q01.SCORE</c>: the default value of an item's variable.</summary>
public sealed class ItemDefault(ItemName item, string variable) : Expression(ExpressionType.Unknown)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (scope is not TestScope test || test.SessionOf(item) is not { } session)
        {
            return null;
        }

        var source = session.Place.ItemRef.SourceOf(variable);
        VariableDeclaration? declaration = session.Item.ResponseFor(source);
        declaration ??= session.Item.OutcomeDeclarations.FirstOrDefault(outcome => outcome.Identifier == source);
        return declaration?.DefaultValue;
    }
}

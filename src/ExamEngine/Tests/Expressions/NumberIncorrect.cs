using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-number-incorrect</c>: how many items of a subset were attempted and not answered with the key. Items with a response without a key do not count.</summary>
public sealed class NumberIncorrect(ItemSubset subset) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test ? new IntegerValue(test.Sessions(subset).Count(session => session is { Attempts: > 0, IsCorrect: false })) : null;
}

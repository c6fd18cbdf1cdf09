using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-number-correct</c>: how many items of a subset are answered with the key. Items with a response without a key do not count.</summary>
public sealed class NumberCorrect(ItemSubset subset) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test ? new IntegerValue(test.Sessions(subset).Count(session => session.IsCorrect == true)) : null;
}

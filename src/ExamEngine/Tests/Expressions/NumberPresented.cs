using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-number-presented</c>: at how many items of a subset an attempt has begun.</summary>
public sealed class NumberPresented(ItemSubset subset) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test ? new IntegerValue(test.Sessions(subset).Count(session => session.Attempts > 0)) : null;
}

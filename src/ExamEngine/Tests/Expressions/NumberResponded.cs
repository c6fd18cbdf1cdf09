using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-number-responded</c>: how many items of a subset have an answer.</summary>
public sealed class NumberResponded(ItemSubset subset) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test ? new IntegerValue(test.Sessions(subset).Count(session => session.IsResponded)) : null;
}

using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-number-selected</c>: how many items of a subset are in the candidate's route, delivered or not.</summary>
public sealed class NumberSelected(ItemSubset subset) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        scope is TestScope test ? new IntegerValue(test.Places(subset).Count()) : null;
}

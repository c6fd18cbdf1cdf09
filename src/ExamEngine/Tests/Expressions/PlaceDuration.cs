using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;

namespace ExamEngine.Tests.Expressions;

/// <summary><c>qti-variable</c> of a test, such as <c>P01.duration</c>: the time spent in a part or section.</summary>
public sealed class PlaceDuration(string place) : Expression(new ExpressionType(BaseType.Duration, Items.Cardinality.Single))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) => (scope as TestScope)?.DurationOf(place);
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-member</c>: whether a value is in a container; NULL when either is NULL.</summary>
public sealed class Member(Expression single, Expression container) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return single.Comparable(scope) is { } wanted && container.Evaluate(scope) is ContainerValue values
            ? BooleanValue.Of(values.Members.Any(member => ValueEquality.AreEqual(member, wanted)))
            : null;
    }
}

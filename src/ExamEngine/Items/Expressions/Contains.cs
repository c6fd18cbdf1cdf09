using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-contains</c>: whether the first container holds the second; NULL when either is NULL. Multiple: each value at least as often.
/// Ordered: the same values next to each other in the same order.
/// </summary>
public sealed class Contains(Expression container, Expression part) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (container.Evaluate(scope) is not ContainerValue whole || part.Evaluate(scope) is not ContainerValue wanted)
        {
            return null;
        }

        return BooleanValue.Of(whole.Cardinality == Cardinality.Ordered
            ? whole.Members.AsSpan().IndexOf(wanted.Members.AsSpan()) >= 0
            : whole.HoldsAllOf(wanted));
    }
}

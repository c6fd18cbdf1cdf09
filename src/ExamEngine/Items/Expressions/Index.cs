using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-index</c>: the n-th value of an ordered container, counted from one; NULL when there is none.</summary>
public sealed class Index(Expression container, Expression position) : Expression(container.Type.AsSingle())
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return container.Evaluate(scope) is ContainerValue values && position.Whole(scope) is { } n && n >= 1 && n <= values.Members.Length
            ? values.Members[n - 1]
            : null;
    }
}

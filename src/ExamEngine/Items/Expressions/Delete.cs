using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-delete</c>: a container without any copy of a value; NULL when either is NULL or nothing is left.</summary>
public sealed class Delete(Expression single, Expression container) : Expression(container.Type)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return single.Comparable(scope) is { } unwanted && container.Evaluate(scope) is ContainerValue values
            ? ContainerValue.Of(values.Cardinality, [.. values.Members.Where(member => !ValueEquality.AreEqual(member, unwanted))])
            : null;
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-random</c>: one of the values in a container, all equally likely; NULL of NULL.</summary>
public sealed class Random(Expression container) : Expression(container.Type.AsSingle())
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        container.Evaluate(scope) is ContainerValue values ? values.Members[scope.Random.Next(values.Members.Length)] : null;
}

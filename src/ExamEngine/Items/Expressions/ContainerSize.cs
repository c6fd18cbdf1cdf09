using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-container-size</c>: how many values are in a container; zero of NULL.</summary>
public sealed class ContainerSize(Expression container) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        new IntegerValue(container.Evaluate(scope) is ContainerValue values ? values.Members.Length : 0);
}

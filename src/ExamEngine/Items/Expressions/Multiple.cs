using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-multiple</c>: all values in one multiple container; NULL is left out, nothing left is NULL.</summary>
public sealed class Multiple(ImmutableArray<Expression> operands) : Expression(ExpressionType.Container(operands, Cardinality.Multiple))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        ContainerValue.Of(Cardinality.Multiple, Gathered(operands, scope));
}

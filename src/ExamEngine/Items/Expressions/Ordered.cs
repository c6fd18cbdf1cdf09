using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-ordered</c>: all values in one ordered container; NULL is left out, nothing left is NULL.</summary>
public sealed class Ordered(ImmutableArray<Expression> operands) : Expression(ExpressionType.Container(operands, Cardinality.Ordered))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        ContainerValue.Of(Cardinality.Ordered, Gathered(operands, scope));
}

using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-max</c>: the greatest of all numbers, of containers too. NULL when any operand is NULL.</summary>
public sealed class Max(ImmutableArray<Expression> operands) : Expression(ExpressionType.NumberFrom(operands))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope) =>
        Numbers.Of(operands, scope) is { } numbers ? AsNumber(numbers.Max()) : null;
}

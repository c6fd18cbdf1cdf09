using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-sum</c>: the sum of all numbers, of containers too; an integer when all are integers. NULL when any operand is NULL.
/// </summary>
public sealed class Sum(ImmutableArray<Expression> operands) : Expression(ExpressionType.NumberFrom(operands))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return Numbers.Of(operands, scope) is { } numbers
            ? AsNumber(numbers.Aggregate(0.0, DecimalNumbers.Add))
            : null;
    }
}

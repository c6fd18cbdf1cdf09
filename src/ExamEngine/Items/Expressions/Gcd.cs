using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-gcd</c>: the greatest common divisor of all integers, of containers too; zero when all are zero, NULL when any operand is NULL.
/// </summary>
public sealed class Gcd(ImmutableArray<Expression> operands) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        return Numbers.Of(operands, scope) is { } numbers
            ? IntegerValue.Fitting(numbers.Aggregate(0L, (divisor, number) => Numbers.GreatestCommonDivisor(divisor, (long)number)))
            : null;
    }
}

using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-lcm</c>: the lowest common multiple of all integers, of containers too; zero when any is zero, NULL when any operand is NULL
/// or the result does not fit into 32 bits.
/// </summary>
public sealed class Lcm(ImmutableArray<Expression> operands) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (Numbers.Of(operands, scope) is not { } numbers)
        {
            return null;
        }

        var multiple = 1L;
        foreach (var number in numbers)
        {
            var size = Math.Abs((long)number);
            if (size == 0)
            {
                return new IntegerValue(0);
            }

            // While the multiple fits into 32 bits the product fits into 64.
            multiple = multiple / Numbers.GreatestCommonDivisor(multiple, size) * size;
            if (multiple > int.MaxValue)
            {
                return numbers.Contains(0) ? new IntegerValue(0) : null;
            }
        }

        return new IntegerValue((int)multiple);
    }
}

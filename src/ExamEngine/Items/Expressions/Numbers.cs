using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>The numbers that arithmetic expressions work on.</summary>
internal static class Numbers
{
    /// <summary>All numbers of all operands, containers spread out; <see langword="null"/> when any operand is NULL.</summary>
    public static List<double>? Of(IReadOnlyList<Expression> operands, VariableScope scope)
    {
        var numbers = new List<double>(operands.Count);
        foreach (var operand in operands)
        {
            switch (operand.Evaluate(scope))
            {
                case NumericValue single:
                    numbers.Add(single.Number);
                    break;
                case ContainerValue container:
                    numbers.AddRange(container.Members.OfType<NumericValue>().Select(member => member.Number));
                    break;
                default:
                    return null;
            }
        }

        return numbers;
    }

    public static long GreatestCommonDivisor(long left, long right)
    {
        (left, right) = (Math.Abs(left), Math.Abs(right));
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}

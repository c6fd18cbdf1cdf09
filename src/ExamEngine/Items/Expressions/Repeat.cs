using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-repeat</c>: all values in an ordered container, several times over; NULL is left out. NULL when the number is below one.
/// </summary>
public sealed class Repeat(ImmutableArray<Expression> operands, Expression numberRepeats) : Expression(ExpressionType.Container(operands, Cardinality.Ordered))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (numberRepeats.Whole(scope) is not { } times || times < 1)
        {
            return null;
        }

        if (times > MostRepeats)
        {
            return null;
        }

        var once = operands.SelectMany(operand => operand.Members(scope)).ToList();
        return ContainerValue.Ordered(Enumerable.Repeat(once, times).SelectMany(members => members));
    }

    // An item that repeats more often is mistaken; it may not exhaust the memory of the server.
    private const int MostRepeats = 10_000;
}

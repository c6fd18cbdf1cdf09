using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-repeat</c>: all values in an ordered container, several times over; NULL is left out. NULL when the number is below one, or the
/// result would have more than 1,000 values.
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

        var once = Gathered(operands, scope);
        return (long)once.Length * times <= MostMembers
            ? ContainerValue.Ordered(Enumerable.Repeat(once, once.IsEmpty ? 0 : times).SelectMany(members => members))
            : null;
    }
}

using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-any-n</c>: whether at least <c>min</c> and at most <c>max</c> operands are true; NULL when that hangs on operands that are NULL.
/// </summary>
public sealed class AnyN(ImmutableArray<Expression> operands, Expression min, Expression max) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (min.Whole(scope) is not { } least || max.Whole(scope) is not { } most)
        {
            return null;
        }

        int sure = 0, possible = 0;
        foreach (var operand in operands)
        {
            var truth = operand.Truth(scope);
            sure += truth == true ? 1 : 0;
            possible += truth != false ? 1 : 0;
        }

        if (possible < least || sure > most)
        {
            return BooleanValue.False;
        }

        return sure >= least && possible <= most ? BooleanValue.True : null;
    }
}

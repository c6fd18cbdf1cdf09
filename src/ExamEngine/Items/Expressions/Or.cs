using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-or</c>: true when any operand is true; else NULL when any is NULL; else false.</summary>
public sealed class Or(ImmutableArray<Expression> operands) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        var anyNull = false;
        foreach (var operand in operands)
        {
            switch (operand.Truth(scope))
            {
                case true:
                    return BooleanValue.True;
                case null:
                    anyNull = true;
                    break;
            }
        }

        return anyNull ? null : BooleanValue.False;
    }
}

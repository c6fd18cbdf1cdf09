using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-and</c>: false when any operand is false; else NULL when any is NULL; else true.</summary>
public sealed class And(ImmutableArray<Expression> operands) : Expression(ExpressionType.Boolean)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        var anyNull = false;
        foreach (var operand in operands)
        {
            switch (operand.Truth(scope))
            {
                case false:
                    return BooleanValue.False;
                case null:
                    anyNull = true;
                    break;
            }
        }

        return anyNull ? null : BooleanValue.True;
    }
}

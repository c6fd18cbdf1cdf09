using System.Collections.Immutable;
using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-math-operator</c>: a mathematical function; NULL when any argument is NULL or outside the function's domain.
/// </summary>
public sealed class MathOperator(ImmutableArray<Expression> operands, MathFunction function) : Expression(MathFunctions.TypeOf(function, operands))
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        Span<double> arguments = stackalloc double[operands.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (operands[i].Number(scope) is not { } argument)
            {
                return null;
            }

            arguments[i] = argument;
        }

        return AsNumber(MathFunctions.Compute(function, arguments));
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-random-integer</c>: one of min, min + step, … up to max, all equally likely; NULL when a bound or the step is NULL, max is below
/// min or the step below one.
/// </summary>
public sealed class RandomInteger(Expression min, Expression max, Expression step) : Expression(ExpressionType.Integer)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (min.Whole(scope) is not { } least || max.Whole(scope) is not { } most || step.Whole(scope) is not { } by || by < 1 || most < least)
        {
            return null;
        }

        var count = (((long)most - least) / by) + 1;
        return count > int.MaxValue ? null : new IntegerValue((int)(least + ((long)by * scope.Random.Next((int)count))));
    }
}

using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary><c>qti-random-float</c>: a number from min to max; NULL when a bound is NULL or max is below min.</summary>
public sealed class RandomFloat(Expression min, Expression max) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (min.Number(scope) is not { } least || max.Number(scope) is not { } most || most < least)
        {
            return null;
        }

        // 53 random bits, as many as a double keeps, over the largest number they make: both bounds can be drawn.
        var part = (scope.Random.Next() >> 11) / (double)((1UL << 53) - 1);
        return AsNumber(Math.Clamp((least * (1 - part)) + (most * part), least, most));
    }
}

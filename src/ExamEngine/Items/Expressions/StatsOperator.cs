using ExamEngine.Items.Values;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// <c>qti-stats-operator</c>: a statistic of the numbers in a container; NULL of NULL, and for the sample statistics of fewer than two
/// numbers.
/// </summary>
public sealed class StatsOperator(Expression container, Statistic statistic) : Expression(ExpressionType.Float)
{
    /// <inheritdoc />
    public override Value? Evaluate(VariableScope scope)
    {
        if (Numbers.Of([container], scope) is not { } numbers)
        {
            return null;
        }

        var mean = numbers.Average();
        var squares = numbers.Sum(number => (number - mean) * (number - mean));
        return AsNumber(statistic switch
        {
            Statistic.Mean => mean,
            Statistic.SampleVariance => numbers.Count < 2 ? double.NaN : squares / (numbers.Count - 1),
            Statistic.SampleStandardDeviation => numbers.Count < 2 ? double.NaN : Math.Sqrt(squares / (numbers.Count - 1)),
            Statistic.PopulationVariance => squares / numbers.Count,
            _ => Math.Sqrt(squares / numbers.Count),
        });
    }
}

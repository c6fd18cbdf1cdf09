using ExamEngine.Psychometrics;
using Xunit;

namespace ExamEngine.Specs.Psychometrics;

/// <summary>
/// References: inversion of the score test |p − π| = z √(π(1 − π)/n) for π by bisection in Python 3.11 (the definition, not the closed form);
/// tolerance 1e-9. The row 13 of 25 agrees with R.
/// </summary>
public sealed class Wilson_interval
{
    [Theory]
    [InlineData(13, 25, 0.90, 0.36191195755783834, 0.6741819022019198)]
    [InlineData(5, 10, 0.90, 0.2692718211382673, 0.7307281788617328)]
    [InlineData(0, 10, 0.90, 0.0, 0.21294197008340687)]
    [InlineData(10, 10, 0.90, 0.7870580299165932, 1.0)]
    [InlineData(5.5, 10, 0.90, 0.3095344986160762, 0.7691713043755832)]
    [InlineData(84, 120, 0.90, 0.6274010973113597, 0.7637792735897884)]
    [InlineData(7, 10, 0.95, 0.39677814746114537, 0.8922087325936989)]
    [InlineData(1, 4, 0.99, 0.0300655955489531, 0.781874277960682)]
    public void Ends_are_where_the_score_test_stops_rejecting(double points, double n, double confidence, double low, double high)
    {
        var interval = WilsonInterval.Of(points, n, confidence);
        Assert.Equal(low, interval.Low, 1e-9);
        Assert.Equal(high, interval.High, 1e-9);
    }

    [Fact]
    public void Without_any_item_nothing_is_known() => Assert.Equal(new Interval(0, 1), WilsonInterval.Of(0, 0, 0.9));

    [Fact]
    public void Never_leaves_the_proportions_and_always_holds_the_observed_one()
    {
        for (var n = 1; n <= 60; n++)
        {
            for (var quarters = 0; quarters <= 4 * n; quarters++)
            {
                var interval = WilsonInterval.Of(quarters / 4.0, n, 0.9);
                Assert.InRange(interval.Low, 0, quarters / 4.0 / n);
                Assert.InRange(interval.High, quarters / 4.0 / n, 1);
            }
        }
    }

    [Theory]
    [InlineData(-0.1, 10, 0.9)]
    [InlineData(10.1, 10, 0.9)]
    [InlineData(double.NaN, 10, 0.9)]
    [InlineData(1, double.NaN, 0.9)]
    [InlineData(1, double.PositiveInfinity, 0.9)]
    [InlineData(0, -1, 0.9)]
    [InlineData(1, 10, 0.0)]
    [InlineData(1, 10, 1.0)]
    [InlineData(1, 10, double.NaN)]
    public void Impossible_arguments_are_refused(double points, double n, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(points, n, confidence));
}

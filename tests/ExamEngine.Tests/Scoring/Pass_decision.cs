using System.Globalization;
using ExamEngine.Scoring;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExamEngine.Specs.Scoring;

public sealed class Pass_decision
{
    [Fact]
    public void Points_at_the_cut_pass()
    {
        var report = Scored.Standard(Scored.Points(84));
        Assert.Equal((ScoreResult.Passed, 84m, 120m, 84m, 70.0m), (report.Result, report.RawPoints, report.MaxPoints, report.CutPoints, report.Percent));
        Assert.Equal("Passed with 84 of 120 points (70 %); 84 points (70 %) were needed.", report.Summary);
    }

    [Fact]
    public void Quarter_point_below_the_cut_fails()
    {
        var report = Scored.Standard(Scored.Points(83.75));
        Assert.Equal(ScoreResult.Failed, report.Result);
        Assert.Equal("Not passed: 83.75 of 120 points (69.8 %); 84 points (70 %) were needed.", report.Summary);
    }

    [Fact]
    public void Fail_that_would_round_to_the_cut_is_rounded_down()
    {
        var report = Scored.Standard(Scored.Points(83.9999));
        Assert.Equal(ScoreResult.Failed, report.Result);
        Assert.Equal((83.9999m, "83.99", 69.9m), (report.RawPoints, report.PointsText, report.Percent));
        Assert.Equal("Not passed: 83.99 of 120 points (69.9 %); 84 points (70 %) were needed.", report.Summary);
    }

    [Fact]
    public void Error_of_adding_doubles_never_fails_a_candidate()
    {
        double[] points = [.. Enumerable.Repeat(0.8, 105)];
        Assert.True(points.Aggregate((sum, next) => sum + next) < 84, "The plain sum must miss the cut, or this test shows nothing.");
        Assert.Equal((ScoreResult.Passed, 84m), (Scored.Standard(points).Result, Scored.Standard(points).RawPoints));
    }

    [Fact]
    public void Thirds_add_up_to_whole_points()
    {
        double[] points = [.. Enumerable.Repeat(1 / 3.0, 48), .. Enumerable.Repeat(1.0, 68)];
        Assert.True(points.Sum(value => (decimal)value) < 84, "The decimal sum must miss the cut, or this test shows nothing.");
        Assert.Equal((ScoreResult.Passed, 84m), (Scored.Standard(points).Result, Scored.Standard(points).RawPoints));
    }

    [Theory]
    [InlineData(10, "0.65", "6.5")]
    [InlineData(10, "0.7", "7")]
    [InlineData(9, "0.7", "6.5")]
    [InlineData(3, "0.7", "2.25")]
    [InlineData(1, "0.7", "0.75")]
    [InlineData(1, "0.76", "1")]
    [InlineData(118, "0.7", "82.75")]
    [InlineData(10, "1", "10")]
    [InlineData(60, "0.700001", "42.25")]
    public void Cut_is_the_proportion_of_the_maximum_rounded_up_to_a_quarter_point(int items, string proportion, string cut) => Assert.Equal(
        decimal.Parse(cut, CultureInfo.InvariantCulture),
        Scored.OneDomain(items, [], decimal.Parse(proportion, CultureInfo.InvariantCulture)).CutPoints);

    [Fact]
    public void Maximum_that_is_no_quarter_bounds_the_cut()
    {
        var blueprint = Scored.OneDomainBlueprint(1, cut: 1m);
        var form = Scored.FormOf(blueprint, maxScore: 0.3);
        var report = Scored.Report(blueprint, form, Scored.Results(form, [0.3]));
        Assert.Equal((0.3m, ScoreResult.Passed), (report.CutPoints, report.Result));
    }

    /// <summary>118 items at 70 % need 82.75 points, 70.127 %: between 70.1 and 70.2, where rounding is hardest.</summary>
    [Fact]
    public void Shown_numbers_always_agree_with_the_decision()
    {
        for (var tenThousandths = 825_000; tenThousandths <= 830_000; tenThousandths += 7)
        {
            var report = Scored.OneDomain(118, Scored.Points(tenThousandths / 10_000.0));
            var passed = tenThousandths >= 827_500;
            Assert.Equal(passed ? ScoreResult.Passed : ScoreResult.Failed, report.Result);
            Assert.Equal(passed, report.Percent >= report.CutPercent);
            Assert.Equal(passed, decimal.Parse(report.PointsText, CultureInfo.InvariantCulture) >= report.CutPoints);
            Assert.InRange(report.Percent, (report.RawPoints / 1.18m) - 0.2m, (report.RawPoints / 1.18m) + 0.05m);
        }
    }

    [Fact]
    public void More_points_for_an_item_never_lower_the_result()
    {
        var samples = from quarters in Gen.Choose(0, 4).ArrayOf(120)
                      from at in Gen.Choose(0, 119)
                      from more in Gen.Choose(0, 4)
                      select (quarters, at, more);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var before = Scored.Standard(sample.quarters.Select(quarters => quarters / 4.0));
            var raised = sample.quarters.Index().Select(item => item.Index == sample.at ? Math.Min(4, item.Item + sample.more) : item.Item);
            var after = Scored.Standard(raised.Select(quarters => quarters / 4.0));
            return after.RawPoints >= before.RawPoints
                && after.Percent >= before.Percent
                && (before.Result != ScoreResult.Passed || after.Result == ScoreResult.Passed)
                && after.DomainScores.Zip(before.DomainScores).All(pair => IsNotWorse(pair.First, pair.Second));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

        static bool IsNotWorse(DomainScore after, DomainScore before) =>
            after.Percent >= before.Percent
            && after.Low >= before.Low
            && after.BelowStandardProbability <= before.BelowStandardProbability
            && (after.AdvisedHours ?? 0) <= (before.AdvisedHours ?? 0);
    }
}

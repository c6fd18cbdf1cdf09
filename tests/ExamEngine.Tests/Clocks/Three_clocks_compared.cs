using ExamEngine.Clocks;
using Xunit;

namespace ExamEngine.Specs.Clocks;

public sealed class Three_clocks_compared
{
    /// <summary>Milliseconds from the node's clock; null for unknown.</summary>
    [Theory]
    [InlineData(0, 0, ClockVerdict.Agreed)]
    [InlineData(1500, 1500, ClockVerdict.Agreed)]
    [InlineData(-1500, -1500, ClockVerdict.Agreed)]
    [InlineData(1501, 1501, ClockVerdict.Node)]
    [InlineData(-1501, -1501, ClockVerdict.Node)]
    [InlineData(60_000, 60_001, ClockVerdict.Node)]
    [InlineData(1501, 0, ClockVerdict.Database)]
    [InlineData(-86_400_000, 20, ClockVerdict.Database)]
    [InlineData(0, 1501, ClockVerdict.Redis)]
    [InlineData(-5, -4000, ClockVerdict.Redis)]
    [InlineData(1501, 1, ClockVerdict.Unclear)]
    [InlineData(-10, -1510, ClockVerdict.Unclear)]
    [InlineData(-800, 800, ClockVerdict.Unclear)]
    [InlineData(-2000, 2000, ClockVerdict.Node)]
    public void Show_the_odd_one(int database, int redis, ClockVerdict verdict) => Assert.Equal(verdict, Of(database, redis).Verdict);

    [Theory]
    [InlineData(null, null, ClockVerdict.Agreed)]
    [InlineData(1500, null, ClockVerdict.Agreed)]
    [InlineData(1501, null, ClockVerdict.Node)]
    [InlineData(null, -1500, ClockVerdict.Agreed)]
    [InlineData(null, -1501, ClockVerdict.Node)]
    public void Are_judged_by_those_that_are_known(int? database, int? redis, ClockVerdict verdict) => Assert.Equal(verdict, Of(database, redis).Verdict);

    [Fact]
    public void Keep_a_node_from_deciding_only_when_its_own_is_the_odd_one() =>
        Assert.All(
            new[] { Of(0, 0), Of(3000, 3000), Of(3000, 0), Of(0, 3000), Of(-800, 800) },
            comparison => Assert.Equal(comparison != Of(3000, 3000), comparison.NodeDecides));

    /// <summary>A node that nobody agrees with decides nothing, and one that decides has somebody near: over every pair in steps of a quarter of a second.</summary>
    [Fact]
    public void Let_a_node_decide_exactly_when_somebody_known_is_near_or_nobody_is_known()
    {
        int?[] differences = [null, .. Enumerable.Range(-16, 33).Select(quarter => (int?)(quarter * 250))];
        foreach (var database in differences)
        {
            foreach (var redis in differences)
            {
                int[] known = [.. new[] { database, redis }.OfType<int>()];
                Assert.Equal(known.Length == 0 || known.Any(difference => Math.Abs(difference) <= 1500), Of(database, redis).NodeDecides);
            }
        }
    }

    [Fact]
    public void Differ_by_the_time_told_at_half_of_the_round_trip()
    {
        var asked = DateTimeOffset.UnixEpoch.AddSeconds(100);

        Assert.Equal(TimeSpan.FromMilliseconds(250), ClockComparison.Difference(asked, TimeSpan.FromMilliseconds(100), asked.AddMilliseconds(300)));
        Assert.Equal(TimeSpan.FromMilliseconds(-500), ClockComparison.Difference(asked, TimeSpan.FromSeconds(1), asked));
    }

    [Fact]
    public void Are_not_known_by_an_answer_that_was_under_way_for_more_than_a_second() =>
        Assert.Null(ClockComparison.Difference(DateTimeOffset.UnixEpoch, TimeSpan.FromMilliseconds(1001), DateTimeOffset.UnixEpoch.AddYears(1)));

    [Fact]
    public void Move_against_a_node_whose_own_is_put_forward_or_back()
    {
        Assert.Equal(Of(-1990, -2000), Of(10, 0).Moved(TimeSpan.FromSeconds(2)));
        Assert.Equal(ClockVerdict.Node, Of(10, 0).Moved(TimeSpan.FromSeconds(2)).Verdict);
        Assert.Equal(Of(null, 2000), Of(null, 0).Moved(TimeSpan.FromSeconds(-2)));
    }

    [Fact]
    public void Keep_what_a_later_look_does_not_find() => Assert.Equal(Of(7, -3), Of(5, -3).Then(Of(7, null)));

    private static ClockComparison Of(int? database, int? redis) => new(Span(database), Span(redis));

    private static TimeSpan? Span(int? milliseconds) => milliseconds is { } known ? TimeSpan.FromMilliseconds(known) : null;
}

using System.Numerics;
using System.Text.Json;
using ExamEngine.Sessions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Accommodated_times
{
    [Fact]
    public void Candidate_without_accommodation_gets_the_limits() => Assert.Equal([30 * Minute, 20 * Minute], Allowances([30, 20], 1, 0));

    [Fact]
    public void Quarter_more_time_lengthens_every_section() => Assert.Equal([37.5 * Minute, 25 * Minute], Allowances([30, 20], 1.25, 0));

    [Fact]
    public void Flat_minutes_are_shared_in_proportion_to_the_limits() => Assert.Equal([36 * Minute, 24 * Minute], Allowances([30, 20], 1, 10));

    [Fact]
    public void Flat_minutes_are_added_after_the_factor() => Assert.Equal([51 * Minute, 34 * Minute], Allowances([30, 20], 1.5, 10));

    /// <summary>10 minutes in three equal parts is 3:20 each; in seven parts 85.71… s, which is rounded up to 86 s.</summary>
    [Fact]
    public void Fractions_of_a_second_are_rounded_up()
    {
        Assert.Equal([33 * Minute + (20 * Second), 33 * Minute + (20 * Second), 33 * Minute + (20 * Second)], Allowances([30, 30, 30], 1, 10));
        Assert.All(Allowances([30, 30, 30, 30, 30, 30, 30], 1, 10), allowance => Assert.Equal((30 * Minute) + (86 * Second), allowance));
    }

    [Theory]
    [InlineData(1.1, 33)]
    [InlineData(1.15, 34.5)]
    [InlineData(1.2, 36)]
    [InlineData(1.3, 39)]
    [InlineData(1.4, 42)]
    [InlineData(2.3, 69)]
    public void Error_of_multiplying_doubles_is_not_rounded_up_to_a_second(double factor, double minutes) =>
        Assert.Equal(minutes * Minute, Assert.Single(Allowances([30], factor, 0)));

    /// <summary>Against whole-number fractions: the allowance is the exact sum rounded up to the next second, and never a second more.</summary>
    [Fact]
    public void Rounding_never_costs_the_candidate_anything_and_gives_less_than_a_second()
    {
        var samples = from limits in Gen.Choose(1, 9000).NonEmptyListOf()
                      from percent in Gen.Choose(100, 400)
                      from flat in Gen.Choose(0, 14_400)
                      select (Limits: limits.Take(8).ToArray(), percent, flat);
        Prop.ForAll(samples.ToArbitrary(), sample =>
        {
            var plan = SessionPlan.From(
                [.. sample.Limits.Select(limit => limit * Second)], new Accommodation(sample.percent / 100.0, sample.flat * Second, TimeSpan.Zero), 2 * Second, Minute);
            BigInteger total = sample.Limits.Sum();
            var exact = sample.Limits.Select(limit =>
            {
                var hundredths = (limit * sample.percent * total) + (sample.flat * (BigInteger)limit * 100);
                return (double)((hundredths + (100 * total) - 1) / (100 * total));
            });
            return plan.Allowances.Select(allowance => allowance.TotalSeconds).SequenceEqual(exact);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithQuietOnSuccess(true));
    }

    [Fact]
    public void Sliver_of_a_second_is_rounded_up_too()
    {
        // 1 s of 7919 s is shared; the first section's share is 1/7919 s.
        var plan = SessionPlan.From([Second, 7918 * Second], new Accommodation(1, Second, TimeSpan.Zero), 2 * Second, Minute);
        Assert.Equal([2 * Second, 7919 * Second], plan.Allowances);
    }

    [Fact]
    public void Plan_keeps_grace_breaks_and_the_sum_and_survives_JSON()
    {
        var plan = SessionPlan.From([30 * Minute, 20 * Minute], new Accommodation(1, TimeSpan.Zero, 10 * Minute), 2 * Second, Minute);
        Assert.Equal((50 * Minute, 2 * Second, Minute, 15 * Second, 10 * Minute), (plan.Total, plan.Grace, plan.Between, plan.Opening, plan.BreakAllowance));
        var read = JsonSerializer.Deserialize<SessionPlan>(JsonSerializer.Serialize(plan))!;
        Assert.Equal(plan.Allowances, read.Allowances);
        Assert.Equal(plan with { Allowances = read.Allowances }, read);
    }

    [Fact]
    public void Form_without_a_section_or_with_an_untimed_one_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Allowances([], 1, 0));
        Assert.Throws<ArgumentException>(() => Allowances([30, 0], 1, 0));
    }

    [Fact]
    public void Accommodation_is_told_in_words()
    {
        Assert.Empty(Accommodation.None.InWords());
        Assert.Equal(
            ["25 % more time in every section", "10 extra minutes in all", "breaks of 15 minutes in all that stop the clock"],
            new Accommodation(1.25, 10 * Minute, 15 * Minute).InWords());
    }

    private static IReadOnlyList<TimeSpan> Allowances(int[] minutes, double factor, int flat) =>
        SessionPlan.From([.. minutes.Select(m => m * Minute)], new Accommodation(factor, flat * Minute, TimeSpan.Zero), 2 * Second, Minute).Allowances;
}

using ExamEngine.Sessions;
using Xunit;

namespace ExamEngine.Specs.Sessions;

/// <summary>An outage from 9:05 to 9:06, and a candidate whose clock runs since nine if nothing else is said.</summary>
public sealed class Time_an_outage_took
{
    private static readonly DateTimeOffset From = Sitting.Nine + (5 * Sitting.Minute);
    private static readonly Guid Outage = new("55555555-5555-4555-8555-555555555555");
    private static readonly DateTimeOffset To = From + Sitting.Minute;

    [Fact]
    public void Is_all_of_it_for_a_candidate_whose_clock_ran() => Assert.Equal(Sitting.Minute, Taken(Sitting.Begun().At(To)));

    [Fact]
    public void Is_nothing_for_a_candidate_who_was_paused_all_along() => Assert.Equal(TimeSpan.Zero, Taken(Sitting.Begun().At(From).Pause().At(To)));

    [Fact]
    public void Lasts_until_the_pause_for_a_candidate_who_was_paused_in_it() =>
        Assert.Equal(20 * Sitting.Second, Taken(Sitting.Begun().At(From + (20 * Sitting.Second)).Pause().At(To)));

    [Fact]
    public void Begins_with_the_end_of_the_pause_for_a_candidate_who_went_on_in_it() =>
        Assert.Equal(15 * Sitting.Second, Taken(Sitting.Begun().At(From).Pause().At(To - (15 * Sitting.Second)).Do((s, now) => s.Resume(now, Sitting.Proctor)).At(To)));

    [Fact]
    public void Is_what_came_before_and_after_a_pause_in_it() =>
        Assert.Equal(50 * Sitting.Second, Taken(Sitting.Begun().At(From + (20 * Sitting.Second)).Pause().After(10 * Sitting.Second).Do((s, now) => s.Resume(now, Sitting.Proctor)).At(To)));

    [Fact]
    public void Is_nothing_on_a_break_as_long_as_the_allowance_lasts() =>
        Assert.Equal(TimeSpan.Zero, Taken(Sitting.Begun().At(From).Do((s, now) => s.StartBreak(now, Sitting.Candidate)).At(To)));

    [Fact]
    public void Is_what_a_break_lasted_beyond_the_allowance()
    {
        var plan = Sitting.Plan with { BreakAllowance = 30 * Sitting.Second };
        Assert.Equal(30 * Sitting.Second, Taken(Sitting.Begun(plan).At(From).Do((s, now) => s.StartBreak(now, Sitting.Candidate)).At(To)));
    }

    [Fact]
    public void Is_nothing_before_the_start() => Assert.Equal(TimeSpan.Zero, Taken(Sitting.ReadyToStart()));

    [Fact]
    public void Begins_with_the_start_for_a_candidate_who_started_in_it() =>
        Assert.Equal(40 * Sitting.Second, Taken(Sitting.ReadyToStart().At(From + (20 * Sitting.Second)).Do((s, now) => s.BeginSection(now, Sitting.Candidate, 1)).At(To)));

    [Fact]
    public void Is_given_back_once()
    {
        var sitting = Sitting.Begun().At(To).Do((s, now) => s.CreditOutage(now, From, To, Outage));

        Assert.Equal(TimeSpan.Zero, Taken(sitting));
    }

    private static TimeSpan Taken(Sitting sitting) =>
        sitting.Session.CreditOutage(To, From, To, Outage).Events.OfType<TimeAdded>().Aggregate(TimeSpan.Zero, (sum, added) => sum + added.Amount);
}

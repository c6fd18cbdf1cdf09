using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.SectionUnderWay;

namespace ExamEngine.Specs.Sessions;

/// <summary>An outage from 10 to 40 seconds after the section began.</summary>
public sealed class Time_an_outage_took
{
    [Fact]
    public void Is_all_of_it_while_the_clock_runs() => Assert.Equal(30, Lost());

    [Fact]
    public void Is_all_of_it_when_time_was_added_meanwhile() =>
        Assert.Equal(30, Lost(new TimeAdded(At(20), Proctor, TimeSpan.FromMinutes(1), TimeCredit.Extension, "Noise")));

    [Fact]
    public void Is_what_came_before_a_pause() => Assert.Equal(5, Lost(new Paused(At(15), Proctor, "Noise")));

    [Fact]
    public void Is_what_came_before_and_after_a_pause() => Assert.Equal(15, Lost(new Paused(At(15), Proctor, "Noise"), new Resumed(At(30), Proctor)));

    [Fact]
    public void Is_all_of_it_when_the_pause_came_later() => Assert.Equal(30, Lost(new Paused(At(45), Proctor, "Noise")));

    [Fact]
    public void Is_nothing_when_the_pause_had_begun_before() => Assert.Equal(0, Lost(new Paused(At(5), Proctor, "Noise")));

    [Fact]
    public void Is_what_came_after_the_section_ended() =>
        Assert.Equal(25, Lost(new SectionClosed(At(15), Candidate, 1, SectionCloseReason.Candidate)));

    [Fact]
    public void Is_what_came_before_a_termination_that_was_taken_back() =>
        Assert.Equal(5, Lost(new Ended(At(15), Proctor, SessionState.Terminated, "Fire"), new Reinstated(At(30), Proctor, "No fire")));

    [Fact]
    public void Is_nothing_on_a_break_until_its_allowance_is_used_up()
    {
        // Of 20 seconds: the clock stands from 15 to 35, and then it runs.
        Assert.Equal(10, Lost(new BreakStarted(At(15), Candidate)));
        Assert.Equal(12, Lost(new BreakStarted(At(15), Candidate), new BreakEnded(At(33), Candidate)));
        Assert.Equal(19, Lost(new BreakStarted(At(1), Candidate), new BreakEnded(At(11), Candidate), new BreakStarted(At(20), Candidate), new BreakEnded(At(35), Candidate)));
    }

    [Theory]
    [InlineData(-1, 30)]
    [InlineData(0, 0)]
    [InlineData(500, 0)]
    public void Is_nothing_when_the_time_was_up_before_it_began(int afterTheCut, int lost)
    {
        var cut = Start.AddMinutes(10);
        var sitting = Sitting();

        var given = sitting.CreditOutage(cut.AddSeconds(40), cut.AddMilliseconds(afterTheCut), cut.AddMilliseconds(afterTheCut).AddSeconds(30), Outage).Events.OfType<TimeAdded>();

        Assert.Equal(cut, sitting.Cut);
        Assert.Equal(lost, given.Sum(added => added.Amount.TotalSeconds));
    }

    [Fact]
    public void Is_nothing_when_the_time_was_up_before_it_began_and_a_pause_came_later()
    {
        var cut = Start.AddMinutes(10);
        var paused = Sitting(new Paused(cut.AddSeconds(20), Proctor, "Noise"));

        Assert.Empty(paused.CreditOutage(cut.AddSeconds(40), cut.AddSeconds(1), cut.AddSeconds(30), Outage).Events);
    }

    [Fact]
    public void Is_given_back_once() =>
        Assert.Equal(0, Lost(Credited(10, 40)));

    [Fact]
    public void Is_given_back_with_words_for_the_part_of_it_that_counts()
    {
        Assert.Equal("The examination system was not reachable for 30 s; you get this time back.", Words());
        Assert.Equal("The examination system was not reachable for 30 s; you get the 5 s of it back in which your clock ran.", Words(new Paused(At(15), Proctor, "Noise")));
    }

    private static double Lost(params SessionEvent[] since) => Given(since).Sum(added => added.Amount.TotalSeconds);

    private static string Words(params SessionEvent[] since) => Given(since).Single().Reason;

    private static IEnumerable<TimeAdded> Given(SessionEvent[] since) => Sitting(since).CreditOutage(At(40), At(10), At(40), Outage).Events.OfType<TimeAdded>();

    private static ExamSession Sitting(params SessionEvent[] since) => SectionUnderWay.Of(1, new Accommodation(1, TimeSpan.Zero, TimeSpan.FromSeconds(20)), since);
}

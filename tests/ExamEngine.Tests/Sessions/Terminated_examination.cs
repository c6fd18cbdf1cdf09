using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Terminated_examination
{
    [Fact]
    public void Termination_keeps_who_when_and_why()
    {
        var sitting = Begun().After(5 * Minute).Terminate();
        Assert.Equal((SessionState.Terminated, Nine + (5 * Minute), "A phone was used"), (sitting.Session.State, sitting.Session.EndedAt, sitting.Session.Reason));
        Assert.Equal(Proctor, sitting.Session.ChangedBy);
    }

    [Fact]
    public void Termination_needs_its_reason_in_words() =>
        Assert.Equal("reason", Begun().Refused((s, now) => s.Terminate(now, Proctor, " ")).Code);

    [Fact]
    public void Termination_taken_back_costs_the_candidate_no_time()
    {
        var sitting = Begun().After(5 * Minute).Terminate().After(3 * Hour).Reinstate();
        Assert.Equal((SessionState.Paused, "It was a glucose meter", null), (sitting.Session.State, sitting.Session.Reason, sitting.Session.EndedAt));
        Assert.Equal(25 * Minute, sitting.Session.Remaining(sitting.Now));
        Assert.Equal(25 * Minute, sitting.After(Hour).Resume().Session.Remaining(sitting.Now));
    }

    [Fact]
    public void Termination_of_a_paused_examination_taken_back_gives_the_whole_pause()
    {
        var sitting = Begun().After(5 * Minute).Pause().After(Minute).Terminate().After(Hour).Reinstate().After(Minute).Resume();
        Assert.Equal(25 * Minute, sitting.Session.Remaining(sitting.Now));
    }

    [Fact]
    public void Termination_during_a_break_taken_back_gives_the_break_as_far_as_it_was_entitled()
    {
        var sitting = Begun().After(Minute).StartBreak().After(4 * Minute).Terminate().After(Hour).Reinstate().Resume();
        Assert.Equal((29 * Minute, 4 * Minute), (sitting.Session.Remaining(sitting.Now), sitting.Session.BreakUsed));
        Assert.Null(sitting.Session.BreakAt);

        var overlong = Begun().After(Minute).StartBreak().After(13 * Minute).Terminate().After(Hour).Reinstate().Resume();
        Assert.Equal((26 * Minute, 10 * Minute), (overlong.Session.Remaining(overlong.Now), overlong.Session.BreakUsed));
    }

    [Fact]
    public void Termination_between_sections_taken_back_leaves_the_time_between()
    {
        var sitting = BetweenSections().After(20 * Second).Terminate().After(Hour).Reinstate().Resume();
        Assert.Equal((SectionPhase.Between, 40 * Second), (sitting.Session.Phase, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Second_termination_has_its_own_24_hours() => Assert.Equal(
        SessionState.Paused,
        Begun().Terminate().After(20 * Hour).Reinstate().After(Hour).Terminate().After(20 * Hour).Reinstate().Session.State);

    [Fact]
    public void Pausing_is_no_way_around_the_24_hours() =>
        Assert.Equal("state", Begun().Terminate().After(48 * Hour).Refused((s, now) => s.Pause(now, Administrator, "Let us see")).Code);
}

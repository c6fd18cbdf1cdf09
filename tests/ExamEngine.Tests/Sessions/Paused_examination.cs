using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Paused_examination
{
    [Fact]
    public void Pause_is_given_back_to_the_millisecond()
    {
        var sitting = Begun().After(5 * Minute).Pause().After((7 * Minute) + (3 * Millisecond)).Resume();
        Assert.Equal(Nine + (37 * Minute) + (3 * Millisecond), sitting.Session.Deadline);
        Assert.Equal((7 * Minute) + (3 * Millisecond), sitting.Session.Sections[0].Credit);
        Assert.Equal((SessionState.Running, null, null), (sitting.Session.State, sitting.Session.PausedAt, sitting.Session.Reason));
    }

    [Fact]
    public void Paused_clock_stands_still_and_nothing_falls_due()
    {
        var sitting = Begun().After(5 * Minute).Pause().After(48 * Hour);
        Assert.Equal(SessionState.Paused, sitting.Session.State);
        Assert.Equal((null, null, 25 * Minute), (sitting.Session.Deadline, sitting.Session.NextDue, sitting.Session.Remaining(sitting.Now)));
        Assert.Equal("Fire alarm", sitting.Session.Reason);
    }

    [Fact]
    public void Pause_across_the_deadline_leaves_the_same_time_afterwards()
    {
        var sitting = Begun().After((29 * Minute) + (59 * Second)).Pause().After(Hour).Resume();
        Assert.Equal(Second, sitting.Session.Remaining(sitting.Now));
        Assert.Equal(1, sitting.After((3 * Second) - Millisecond).Session.OpenSection);
        Assert.Equal(0, sitting.After(Millisecond).Session.OpenSection);
    }

    [Fact]
    public void Pause_within_the_grace_leaves_the_rest_of_the_grace()
    {
        var sitting = Begun().After((30 * Minute) + Second).Pause().After(Hour).Resume();
        Assert.Equal((TimeSpan.Zero, sitting.Now + Second), (sitting.Session.Remaining(sitting.Now), sitting.Session.Cut));
    }

    [Fact]
    public void Pauses_add_up()
    {
        var sitting = Begun().Pause().After(Minute).Resume().After(Minute).Pause().After(2 * Minute).Resume();
        Assert.Equal(Nine + (33 * Minute), sitting.Session.Deadline);
    }

    [Fact]
    public void Pause_while_the_section_is_opening_stops_the_opening_and_costs_no_section_time()
    {
        var sitting = Opening().After(5 * Second).Pause().After(Hour).Resume();
        Assert.Equal((SectionPhase.Opening, 10 * Second), (sitting.Session.Phase, sitting.Session.Remaining(sitting.Now)));
        sitting.After(10 * Second);
        Assert.Equal((1, 30 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
        Assert.Equal(TimeSpan.Zero, sitting.Session.Sections[0].Credit);
    }

    [Fact]
    public void Pause_between_sections_stops_the_time_between()
    {
        var sitting = BetweenSections().After(20 * Second).Pause().After(Hour).Resume();
        Assert.Equal((SectionPhase.Between, 40 * Second), (sitting.Session.Phase, sitting.Session.Remaining(sitting.Now)));
        sitting.After(40 * Second);
        Assert.Equal((2, 20 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Pause_before_handing_in_stops_the_time_for_it()
    {
        var sitting = Complete().After(59 * Second).Pause().After(Hour).Resume().After(Second - Millisecond);
        Assert.Equal(SessionState.Running, sitting.Session.State);
        Assert.Equal(SessionState.Submitted, sitting.Do((s, now) => s.Submit(now, Candidate)).Session.State);
    }

    [Fact]
    public void System_may_pause_and_a_proctor_may_let_it_go_on() =>
        Assert.Equal(SessionState.Running, Begun().Do((s, now) => s.Pause(now, Engine, "Connection lost")).Resume().Session.State);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Pause_needs_words_for_the_candidate(string reason) =>
        Assert.Equal("reason", Begun().Refused((s, now) => s.Pause(now, Proctor, reason)).Code);

    [Fact]
    public void Pause_leaves_the_section_open_without_a_cut() =>
        Assert.Equal((1, null), (Begun().Pause().Session.OpenSection, Begun().Pause().Session.Cut));

    /// <summary>Two servers' clocks may differ by more than a second; a pause never takes time away.</summary>
    [Fact]
    public void Resumption_stamped_before_the_pause_costs_nothing()
    {
        var sitting = Begun().After(5 * Minute).Pause();
        sitting.Append(sitting.Session.Resume(sitting.Now - Second, Proctor).Events);
        Assert.Equal(Nine + (30 * Minute), sitting.Session.Deadline);
    }

    [Fact]
    public void Termination_of_a_paused_examination_needs_no_resumption() =>
        Assert.Equal(SessionState.Terminated, Begun().Pause().Terminate().Session.State);
}

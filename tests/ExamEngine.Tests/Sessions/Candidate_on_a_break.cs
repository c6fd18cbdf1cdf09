using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Candidate_on_a_break
{
    [Fact]
    public void Break_within_the_allowance_stops_the_clock()
    {
        var sitting = Begun().After(Minute).StartBreak().After(4 * Minute).EndBreak();
        Assert.Equal((Nine + (34 * Minute), 4 * Minute), (sitting.Session.Deadline, sitting.Session.BreakUsed));
        Assert.Equal((SessionState.Running, null), (sitting.Session.State, sitting.Session.BreakAt));
    }

    [Fact]
    public void Break_beyond_the_allowance_runs_on_the_candidates_time()
    {
        var sitting = Begun().After(Minute).StartBreak().After(13 * Minute).EndBreak();
        Assert.Equal((Nine + (40 * Minute), 10 * Minute), (sitting.Session.Deadline, sitting.Session.BreakUsed));
    }

    [Fact]
    public void Breaks_share_one_allowance()
    {
        var sitting = Begun().StartBreak().After(6 * Minute).EndBreak().StartBreak().After(6 * Minute).EndBreak();
        Assert.Equal((Nine + (40 * Minute), 10 * Minute), (sitting.Session.Deadline, sitting.Session.BreakUsed));
        Assert.Equal("break", sitting.Refused((s, now) => s.StartBreak(now, Candidate)).Code);
    }

    [Fact]
    public void Candidate_without_break_time_is_told_so()
    {
        var plan = SessionPlan.From([30 * Minute], Accommodation.None, 2 * Second, 60 * Second);
        Assert.Equal("There is no break time left that stops the clock.", Begun(plan).Refused((s, now) => s.StartBreak(now, Candidate)).Message);
    }

    [Fact]
    public void Time_left_stands_still_during_the_allowance_and_then_runs()
    {
        var session = Begun().After(Minute).StartBreak().Session;
        Assert.Equal(29 * Minute, session.Remaining(Nine + (5 * Minute)));
        Assert.Equal(29 * Minute, session.Remaining(Nine + (11 * Minute)));
        Assert.Equal((29 * Minute) - Second, session.Remaining(Nine + (11 * Minute) + Second));
        Assert.Equal(TimeSpan.Zero, session.Remaining(Nine + (40 * Minute)));
    }

    [Fact]
    public void Candidate_who_never_returns_is_closed_at_the_cut_with_the_whole_allowance_given()
    {
        var sitting = Begun().After(Minute).StartBreak();
        var cut = Nine + (40 * Minute) + (2 * Second);
        Assert.Equal(cut, sitting.Session.NextDue);
        Assert.Equal(SessionState.OnBreak, sitting.At(cut - Millisecond).Session.State);
        sitting.At(cut);
        Assert.Equal((SessionState.Running, cut), (sitting.Session.State, sitting.Session.Sections[0].ClosedAt));
        Assert.Equal((cut, 10 * Minute), (sitting.Ledger.OfType<BreakEnded>().Single().At, sitting.Session.BreakUsed));
    }

    [Fact]
    public void Time_given_during_an_overlong_break_leaves_the_ledger_in_the_order_of_time()
    {
        var sitting = Begun().StartBreak().After(20 * Minute).Extend(5 * Minute).After(Hour);
        Assert.Equal(Nine + (45 * Minute) + (2 * Second), sitting.Session.Sections[0].ClosedAt);
        Assert.Equal(sitting.Ledger.Select(entry => entry.At).Order(), sitting.Ledger.Select(entry => entry.At));
    }

    [Fact]
    public void Break_between_sections_stops_the_time_between()
    {
        var sitting = BetweenSections().After(20 * Second).StartBreak().After(5 * Minute).EndBreak();
        Assert.Equal((40 * Second, 5 * Minute), (sitting.Session.Remaining(sitting.Now), sitting.Session.BreakUsed));
    }

    [Fact]
    public void Break_while_the_section_is_opening_stops_the_opening()
    {
        var sitting = Opening().After(5 * Second).StartBreak().After(5 * Minute).EndBreak();
        Assert.Equal((SectionPhase.Opening, 10 * Second), (sitting.Session.Phase, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Break_never_returned_from_between_sections_starts_the_next_one()
    {
        var sitting = BetweenSections().StartBreak().After(11 * Minute);
        Assert.Equal((2, 20 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Proctor_cannot_end_a_break()
    {
        Assert.Equal("role", Begun().StartBreak().Refused((s, now) => s.EndBreak(now, Proctor)).Code);
        Assert.Equal("state", Begun().StartBreak().Refused((s, now) => s.Resume(now, Proctor)).Code);
    }

    /// <summary>Two servers' clocks may differ by more than a second; a break never takes time away.</summary>
    [Fact]
    public void Return_stamped_before_the_break_costs_nothing()
    {
        var sitting = Begun().After(5 * Minute).StartBreak();
        sitting.Append(sitting.Session.EndBreak(sitting.Now - Second, Candidate).Events);
        Assert.Equal((Nine + (30 * Minute), TimeSpan.Zero), (sitting.Session.Deadline, sitting.Session.BreakUsed));
    }
}

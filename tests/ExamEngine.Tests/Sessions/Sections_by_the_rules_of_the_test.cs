using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Sections_by_the_rules_of_the_test
{
    private static readonly SessionPlan ThreeSections = SessionPlan.From([30 * Minute, 20 * Minute, 10 * Minute], Accommodation.None, 2 * Second, 60 * Second);

    [Fact]
    public void Candidate_who_moves_on_stands_at_the_next_position_and_the_clock_goes_on_as_before()
    {
        var deadline = Begun().Session.Deadline;
        var sitting = Begun().After(Minute).Do((s, now) => s.MoveOn(now, Candidate, 1, 2, seq: 5));
        Assert.Equal((2, deadline), (sitting.Session.Place, sitting.Session.Deadline));
        Assert.Equal(new MovedOn(Nine + Minute, Candidate, 1, 2, 5), sitting.Ledger[^1]);
    }

    [Fact]
    public void There_is_no_way_back()
    {
        var sitting = Begun().Do((s, now) => s.MoveOn(now, Candidate, 1, 3, seq: 0));
        var refusal = sitting.Refused((s, now) => s.MoveOn(now, Candidate, 1, 2, seq: 0));
        Assert.Equal(("left", "You have left this item; in this section one cannot go back."), (refusal.Code, refusal.Message));
        Assert.Empty(sitting.Session.MoveOn(sitting.Now, Candidate, 1, 3, seq: 0).Events);
    }

    [Fact]
    public void Nobody_moves_on_while_the_examination_is_paused_or_no_section_is_open()
    {
        Assert.Equal("state", Begun().Pause().Refused((s, now) => s.MoveOn(now, Candidate, 1, 2, seq: 0)).Code);
        Assert.Equal("section", Opening().Refused((s, now) => s.MoveOn(now, Candidate, 1, 2, seq: 0)).Code);
        Assert.Equal("section", BetweenSections().Refused((s, now) => s.MoveOn(now, Candidate, 1, 2, seq: 0)).Code);
        Assert.Equal("section", Begun().Refused((s, now) => s.MoveOn(now, Candidate, 2, 2, seq: 0)).Code);
    }

    [Fact]
    public void Next_section_begins_without_a_place() =>
        Assert.Equal(0, Begun().Do((s, now) => s.MoveOn(now, Candidate, 1, 3, seq: 0)).Do((s, now) => s.EndSection(now, Candidate, 1)).Session.Place);

    [Fact]
    public void Skipped_section_never_opens_and_the_one_after_it_comes_when_the_rest_is_over()
    {
        var sitting = Begun(ThreeSections).Do((s, now) => s.EndSection(now, Candidate, 1)).Do((s, now) => s.SkipSection(now, SessionActor.TestRules, 2));
        Assert.Equal("closed", sitting.Refused((s, now) => s.BeginSection(now, Candidate, 2)).Code);
        Assert.Equal(SectionCloseReason.Skipped, sitting.Session.Sections[1].CloseReason);
        sitting.After(60 * Second - Millisecond);
        Assert.Equal(SectionPhase.Between, sitting.Session.Phase);
        sitting.After(Millisecond);
        Assert.Equal((SectionPhase.Open, 3), (sitting.Session.Phase, sitting.Session.Section));
    }

    [Fact]
    public void When_the_last_section_is_skipped_the_examination_can_be_handed_in() => Assert.Equal(
        SessionState.Submitted,
        BetweenSections().Do((s, now) => s.SkipSection(now, SessionActor.TestRules, 2)).Do((s, now) => s.Submit(now, Candidate)).Session.State);

    [Fact]
    public void Section_is_skipped_by_the_rules_alone_and_only_before_it_opens()
    {
        Assert.Equal("role", BetweenSections().Refused((s, now) => s.SkipSection(now, Candidate, 2)).Code);
        Assert.Equal("section", Begun().Refused((s, now) => s.SkipSection(now, SessionActor.TestRules, 2)).Code);
        Assert.Equal("section", BetweenSections().Refused((s, now) => s.SkipSection(now, SessionActor.TestRules, 3)).Code);
    }
}

using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Sections_in_order
{
    [Fact]
    public void Clock_starts_when_the_first_item_is_shown_and_not_when_Start_is_pressed()
    {
        var sitting = Opening().After(4 * Second);
        Assert.Equal((0, null), (sitting.Session.OpenSection, sitting.Session.Cut));
        sitting.Do((s, now) => s.ShowSection(now, Candidate, 1));
        Assert.Equal((1, Nine + (4 * Second) + (30 * Minute)), (sitting.Session.OpenSection, sitting.Session.Deadline));
        Assert.Equal(Nine, sitting.Session.StartedAt);
    }

    [Fact]
    public void Clock_starts_by_itself_15_seconds_after_Start_and_not_a_millisecond_before()
    {
        var sitting = Opening().After((15 * Second) - Millisecond);
        Assert.Equal(SectionPhase.Opening, sitting.Session.Phase);
        sitting.After(Millisecond);
        Assert.Equal(SectionPhase.Open, sitting.Session.Phase);
        Assert.Equal(Nine + (15 * Second) + (30 * Minute), sitting.Session.Deadline);
    }

    [Fact]
    public void First_section_comes_first() =>
        Assert.Equal("section", ReadyToStart().Refused((s, now) => s.BeginSection(now, Candidate, 2)).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-1)]
    public void Section_that_does_not_exist_cannot_be_begun_or_ended(int section)
    {
        Assert.Contains(BetweenSections().Refused((s, now) => s.BeginSection(now, Candidate, section)).Code, new[] { "section", "closed" });
        Assert.Equal("section", Begun().Refused((s, now) => s.EndSection(now, Candidate, section)).Code);
    }

    [Fact]
    public void Second_section_cannot_be_begun_while_the_first_is_open() => Assert.Equal(
        "Section 1 is open. Finish it before another one begins.",
        Begun().Refused((s, now) => s.BeginSection(now, Candidate, 2)).Message);

    [Fact]
    public void Closed_section_does_not_reopen()
    {
        Assert.Equal("Section 1 is closed and does not reopen.", BetweenSections().Refused((s, now) => s.BeginSection(now, Candidate, 1)).Message);
        Assert.Equal("section", BetweenSections().Refused((s, now) => s.ShowSection(now, Candidate, 1)).Code);
    }

    [Fact]
    public void Section_that_is_only_opening_cannot_be_ended() =>
        Assert.Equal("section", Opening().Refused((s, now) => s.EndSection(now, Candidate, 1)).Code);

    [Fact]
    public void Ended_section_forfeits_what_is_left_of_its_time()
    {
        var sitting = BetweenSections()
            .Do((s, now) => s.BeginSection(now, Candidate, 2))
            .Do((s, now) => s.ShowSection(now, Candidate, 2));
        Assert.Equal(20 * Minute, sitting.Session.Remaining(sitting.Now));
    }

    [Fact]
    public void Next_section_starts_by_itself_at_the_end_of_the_time_between()
    {
        var sitting = BetweenSections().After((60 * Second) - Millisecond);
        Assert.Equal(0, sitting.Session.OpenSection);
        sitting.After(Millisecond);
        Assert.Equal((2, 20 * Minute), (sitting.Session.OpenSection, sitting.Session.Remaining(sitting.Now)));
    }

    [Fact]
    public void Paused_or_on_a_break_no_section_begins_or_ends()
    {
        Assert.Equal("state", Begun().Pause().Refused((s, now) => s.EndSection(now, Candidate, 1)).Code);
        Assert.Equal("state", Opening().Pause().Refused((s, now) => s.ShowSection(now, Candidate, 1)).Code);
        Assert.Equal("state", BetweenSections().StartBreak().Refused((s, now) => s.BeginSection(now, Candidate, 2)).Code);
    }
}

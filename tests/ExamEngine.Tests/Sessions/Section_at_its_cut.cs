using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Section_at_its_cut
{
    private static readonly DateTimeOffset Cut = Nine + (30 * Minute) + (2 * Second);

    [Fact]
    public void Cut_is_the_deadline_and_the_grace()
    {
        var session = Begun().Session;
        Assert.Equal((Nine + (30 * Minute), Cut, Cut), (session.Deadline, session.Cut, session.NextDue));
    }

    [Fact]
    public void One_millisecond_before_the_cut_the_section_is_open()
    {
        var sitting = Begun().At(Cut - Millisecond);
        Assert.Equal(1, sitting.Session.OpenSection);
        Assert.True(sitting.Now < sitting.Session.Cut, "An answer now is before the first moment that is too late.");
    }

    [Fact]
    public void At_the_cut_an_answer_is_too_late_and_the_section_closes()
    {
        var before = Begun().Session;
        Assert.False(Cut < before.Cut, "The cut itself is too late.");
        var sitting = Begun().At(Cut);
        Assert.Equal((0, null), (sitting.Session.OpenSection, sitting.Session.Cut));
        Assert.Equal((Cut, SectionCloseReason.Time), (sitting.Session.Sections[0].ClosedAt, sitting.Session.Sections[0].CloseReason));
        Assert.Equal(SessionActor.Clock, sitting.Session.ChangedBy);
    }

    [Fact]
    public void Candidate_may_end_the_section_within_the_grace()
    {
        var sitting = Begun().At(Cut - Millisecond).Do((s, now) => s.EndSection(now, Candidate, 1));
        Assert.Equal((Cut - Millisecond, SectionCloseReason.Candidate), (sitting.Session.Sections[0].ClosedAt, sitting.Session.Sections[0].CloseReason));
    }

    /// <summary>While an outage is not settled nobody is tidied; a section still never ends after its cut.</summary>
    [Fact]
    public void Section_ended_late_and_untidied_ends_at_its_cut()
    {
        var closed = Assert.IsType<SectionClosed>(Assert.Single(Begun().Session.EndSection(Cut + Minute, Candidate, 1).Events));
        Assert.Equal(Cut, closed.At);
    }

    [Fact]
    public void Time_left_is_never_negative()
    {
        Assert.Equal(TimeSpan.Zero, Begun().Session.Remaining(Cut - Millisecond));
        Assert.Equal(Millisecond, Begun().Session.Remaining(Nine + (30 * Minute) - Millisecond));
    }

    [Theory]
    [InlineData(SessionState.Ready)]
    [InlineData(SessionState.Submitted)]
    [InlineData(SessionState.Terminated)]
    public void Examination_that_is_not_in_progress_has_no_time_left_and_nothing_due(SessionState state)
    {
        var session = In(state).Session;
        Assert.Equal((null, null, null, null), (session.Deadline, session.Cut, session.NextDue, session.Remaining(Nine)));
        Assert.Empty(session.Tidy(Nine + (1000 * Hour)).Events);
    }
}

using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Handing_in
{
    [Fact]
    public void Examination_is_handed_in_when_every_section_is_finished()
    {
        var sitting = Complete().After(10 * Second).Do((s, now) => s.Submit(now, Candidate));
        Assert.Equal((SessionState.Submitted, sitting.Now, true, false), (sitting.Session.State, sitting.Session.EndedAt, sitting.Session.IsOver, sitting.Session.IsLive));
    }

    [Fact]
    public void Examination_with_a_section_open_or_to_come_cannot_be_handed_in()
    {
        Assert.Equal("sections-left", Opening().Refused(Submit).Code);
        Assert.Equal("sections-left", Begun().Refused(Submit).Code);
        Assert.Equal("Every section has to be finished before the examination can be handed in.", BetweenSections().Refused(Submit).Message);
    }

    [Fact]
    public void Paused_examination_cannot_be_handed_in() => Assert.Equal("state", Complete().Pause().Refused(Submit).Code);

    [Fact]
    public void Nobody_hands_in_for_the_candidate() =>
        Assert.All([Proctor, Administrator, Engine], by => Assert.Equal("role", Complete().Refused((s, now) => s.Submit(now, by)).Code));

    [Fact]
    public void Examination_handed_in_is_over_for_the_clock_and_for_the_proctor()
    {
        var sitting = In(SessionState.Submitted).After(24 * Hour);
        Assert.Equal(SessionState.Submitted, sitting.Session.State);
        Assert.Equal("state", sitting.Refused((s, now) => s.Terminate(now, Proctor, "A phone was used")).Code);
    }

    private static Decision Submit(ExamSession session, DateTimeOffset now) => session.Submit(now, Candidate);
}

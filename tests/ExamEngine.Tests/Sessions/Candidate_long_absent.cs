using ExamEngine.Sessions;
using Xunit;
using static ExamEngine.Specs.Sessions.Sitting;

namespace ExamEngine.Specs.Sessions;

public sealed class Candidate_long_absent
{
    /// <summary>9:00 Start, 9:00:15 section 1, 9:30:17 its cut, 9:31:17 section 2, 9:51:19 its cut.</summary>
    [Fact]
    public void One_tidying_after_days_does_everything_at_the_moment_it_was_due()
    {
        var sitting = Opening();
        var before = sitting.Ledger.Count;
        sitting.After(72 * Hour);
        Assert.Equal(
            [
                (typeof(SectionStarted), "09:00:15"),
                (typeof(SectionClosed), "09:30:17"),
                (typeof(SectionOpening), "09:31:17"),
                (typeof(SectionStarted), "09:31:17"),
                (typeof(SectionClosed), "09:51:19"),
                (typeof(Ended), "09:51:19"),
            ],
            sitting.Ledger.Skip(before).Select(entry => (entry.GetType(), entry.At.ToString("HH:mm:ss", null))));
        Assert.All(sitting.Ledger.Skip(before), entry => Assert.Equal(SessionActor.Clock, entry.Actor));
        Assert.Equal((SessionState.Expired, Nine + new TimeSpan(0, 51, 19)), (sitting.Session.State, sitting.Session.EndedAt));
    }

    [Fact]
    public void Tidying_often_and_tidying_once_come_to_the_same()
    {
        var once = Opening().After(2 * Hour);
        var often = Opening();
        for (var i = 0; i < 7200; i++)
        {
            often.After(Second);
        }

        Assert.Equal(once.Ledger, often.Ledger);
    }

    [Fact]
    public void Tidying_stops_at_what_is_not_yet_due()
    {
        var sitting = Opening().At(Nine + new TimeSpan(0, 51, 19) - Millisecond);
        Assert.Equal((SessionState.Running, 2), (sitting.Session.State, sitting.Session.OpenSection));
    }

    [Fact]
    public void Last_section_ended_by_its_time_expires_the_examination()
    {
        var sitting = BetweenSections().Do((s, now) => s.BeginSection(now, Candidate, 2)).Do((s, now) => s.ShowSection(now, Candidate, 2));
        sitting.After((20 * Minute) + (2 * Second) - Millisecond);
        Assert.Equal(SessionState.Running, sitting.Session.State);
        sitting.After(Millisecond);
        Assert.Equal((SessionState.Expired, "The time of the last section was up."), (sitting.Session.State, sitting.Session.Reason));
    }

    [Fact]
    public void Finished_examination_that_is_not_handed_in_is_taken_in_by_itself()
    {
        var sitting = Complete().After((60 * Second) - Millisecond);
        Assert.Equal(SessionState.Running, sitting.Session.State);
        Assert.Equal(SessionState.Expired, sitting.After(Millisecond).Session.State);
    }

    [Fact]
    public void Candidate_who_never_starts_is_not_expired_by_the_clock() =>
        Assert.Equal(SessionState.Ready, ReadyToStart().After(72 * Hour).Session.State);
}

using ExamEngine.Sessions;

namespace ExamEngine.Benchmarks;

/// <summary>Sessions of the standard examination at two moments.</summary>
internal static class Sat
{
    public static DateTimeOffset Begin { get; } = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private static SessionActor Candidate { get; } = new(SessionRole.Candidate, "Candidate");

    /// <summary>Four sections of half an hour.</summary>
    public static SessionPlan Plan()
    {
        var minutes = TimeSpan.FromMinutes(30);
        return SessionPlan.From([minutes, minutes, minutes, minutes], Accommodation.None, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));
    }

    /// <summary>The first section has just opened.</summary>
    public static List<SessionEvent> Begun() =>
        [new CheckedIn(Begin, Candidate, "1"), new MadeReady(Begin, SessionActor.Policy), new SectionOpening(Begin, Candidate, 1), new SectionStarted(Begin, Candidate, 1)];

    /// <summary>Handed in after four sections, each with a pause.</summary>
    public static List<SessionEvent> Finished()
    {
        var now = Begin;
        List<SessionEvent> ledger = [new CheckedIn(now, Candidate, "1"), new MadeReady(now, SessionActor.Policy)];
        for (var section = 1; section <= 4; section++)
        {
            ledger.Add(new SectionOpening(now, Candidate, section));
            ledger.Add(new SectionStarted(now, Candidate, section));
            ledger.Add(new Paused(now, SessionActor.Clock, "Pause"));
            ledger.Add(new Resumed(now += TimeSpan.FromMinutes(1), SessionActor.Clock));
            ledger.Add(new SectionClosed(now += TimeSpan.FromMinutes(30), Candidate, section, SectionCloseReason.Candidate));
        }

        ledger.Add(new Ended(now, Candidate, SessionState.Submitted));
        return ledger;
    }
}

namespace ExamEngine.Sessions;

// What the clock brings about by itself.
public sealed partial record ExamSession
{
    /// <summary>Does what time alone has brought about: starts and closes sections, ends the examination.</summary>
    /// <param name="now">The server's time. Outages must have been credited up to it before.</param>
    /// <returns>The events that are due, each at the moment it was due; none when nothing is.</returns>
    public Decision Tidy(DateTimeOffset now)
    {
        var events = new List<SessionEvent>();
        var session = this;
        while (session.NextDue is { } due && due <= now)
        {
            foreach (var entry in session.AtDue(due))
            {
                events.Add(entry);
                session = session.Apply(entry);
            }
        }

        return Decision.Accept(events);
    }

    private IEnumerable<SessionEvent> AtDue(DateTimeOffset due)
    {
        if (BreakAt is { } since)
        {
            // The allowance ran out, and then the section's own time too. Only now is the break over: entries made since the
            // allowance ran out (time given) stay before this one, and the ledger in the order of time.
            yield return new BreakEnded(Later(due, since + (Plan.BreakAllowance - BreakUsed)), SessionActor.Clock);
        }

        foreach (var given in Returned(due, due, SessionActor.Clock))
        {
            yield return given;
        }

        if (Phase == SectionPhase.Opening)
        {
            yield return new SectionStarted(due, SessionActor.Clock, Section);
        }
        else if (Phase == SectionPhase.Open)
        {
            yield return new SectionClosed(due, SessionActor.Clock, Section, SectionCloseReason.Time);
            if (Section == Sections.Length)
            {
                yield return new Ended(due, SessionActor.Clock, SessionState.Expired, "The time of the last section was up.");
            }
        }
        else if (IsComplete)
        {
            yield return new Ended(due, SessionActor.Clock, SessionState.Expired, "The examination was finished but not handed in; it was taken in by itself.");
        }
        else
        {
            yield return new SectionOpening(due, SessionActor.Clock, Section + 1);
            yield return new SectionStarted(due, SessionActor.Clock, Section + 1);
        }
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

namespace ExamEngine.Sessions;

/// <summary>Says for how long a candidate's clock ran in a span of time: what an outage took from one candidate, who may have been paused in a part of it.</summary>
public static class RunningTime
{
    /// <summary>Adds up the time in which the clock ran.</summary>
    /// <param name="plan">The times of the session.</param>
    /// <param name="ledger">Its entries, oldest first.</param>
    /// <param name="from">The beginning of the span.</param>
    /// <param name="to">Its end. A session that still runs after the last entry runs on to it.</param>
    /// <returns>Zero or more, and never more than the span.</returns>
    public static TimeSpan Within(SessionPlan plan, IEnumerable<SessionEvent> ledger, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var session = ExamSession.Schedule(plan);
        var (ran, since) = (TimeSpan.Zero, from);
        foreach (var entry in ledger)
        {
            var next = session.Apply(entry);
            if (next.State != session.State)
            {
                ran += Overlap(Since(session, since), entry.At, from, to);
                since = entry.At;
            }

            session = next;
        }

        return ran + Overlap(Since(session, since), to, from, to);
    }

    /// <summary>Since when the clock has been running in the present state; the end of time when it stands still.</summary>
    private static DateTimeOffset Since(ExamSession session, DateTimeOffset since) => session.State switch
    {
        SessionState.Running => since,

        // On a break it stands still as long as the allowance lasts.
        SessionState.OnBreak => session.BreakAt!.Value + (session.Plan.BreakAllowance - session.BreakUsed),
        _ => DateTimeOffset.MaxValue,
    };

    private static TimeSpan Overlap(DateTimeOffset begin, DateTimeOffset end, DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (begin > from ? begin : from, end < to ? end : to);
        return last > first ? last - first : TimeSpan.Zero;
    }
}

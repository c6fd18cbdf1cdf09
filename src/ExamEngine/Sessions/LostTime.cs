namespace ExamEngine.Sessions;

/// <summary>
/// How much of a candidate's time a stretch of time has taken. What came before the present phase is settled, and a clock that stood still lost nothing.
/// </summary>
public static class LostTime
{
    /// <summary>For how long the clock of the present phase ran within a stretch of time.</summary>
    /// <param name="plan">The session's times; they say how long a break stops the clock.</param>
    /// <param name="ledger">All entries, oldest first.</param>
    /// <param name="from">The beginning of the stretch.</param>
    /// <param name="to">Its end; a clock that runs after the last entry is taken to run until then.</param>
    /// <returns>The time, from zero to the length of the stretch.</returns>
    public static TimeSpan Within(SessionPlan plan, IEnumerable<SessionEvent> ledger, DateTimeOffset from, DateTimeOffset to)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(ledger);
        var lost = TimeSpan.Zero;
        var breakLeft = plan.BreakAllowance;
        DateTimeOffset? breakSince = null;

        // Since when the clock runs; on a break from when on it would run again.
        DateTimeOffset? since = null;
        foreach (var entry in ledger)
        {
            if (entry is BreakEnded or Ended && breakSince is { } began)
            {
                (breakLeft, breakSince) = (Longer(TimeSpan.Zero, breakLeft - (entry.At - began)), null);
            }

            (lost, since) = entry switch
            {
                SectionOpening or SectionStarted or SectionClosed => (TimeSpan.Zero, entry.At),
                Paused or Ended => (lost + Both(since, entry.At), (DateTimeOffset?)null),
                BreakStarted => (lost + Both(since, entry.At), entry.At + breakLeft),
                BreakEnded => (lost + Both(since, entry.At), entry.At),
                Resumed => (lost, entry.At),
                _ => (lost, since),
            };
            breakSince = entry is BreakStarted ? entry.At : breakSince;
        }

        return lost + Both(since, to);

        TimeSpan Both(DateTimeOffset? begin, DateTimeOffset end)
        {
            var (first, last) = (begin > from ? begin.Value : from, end < to ? end : to);
            return begin is null || last <= first ? TimeSpan.Zero : last - first;
        }
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}

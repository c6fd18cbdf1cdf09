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
            switch (entry)
            {
                case SectionOpening or SectionStarted or SectionClosed:
                    (lost, since) = (TimeSpan.Zero, entry.At);
                    break;
                case Paused:
                    (lost, since) = (lost + Both(since, entry.At), null);
                    break;
                case Resumed:
                    since = entry.At;
                    break;
                case BreakStarted:
                    (lost, since, breakSince) = (lost + Both(since, entry.At), entry.At + breakLeft, entry.At);
                    break;
                case BreakEnded:
                    lost += Both(since, entry.At);
                    breakLeft = Longer(TimeSpan.Zero, breakLeft - (entry.At - breakSince!.Value));
                    since = entry.At;
                    break;
                case Ended:
                    (lost, since) = (lost + Both(since, entry.At), null);
                    break;
                default:
                    break;
            }
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

namespace ExamEngine.Faults.Checking;

/// <content>When sections were open, and whether that was the time owed (P3).</content>
internal sealed partial class Checker
{
    /// <summary>Works out from the ledger when each section was open.</summary>
    private static Window[] Windows(SessionEvidence session)
    {
        var windows = session.AllowancesMs.Select((_, index) => new Window(index + 1)).ToArray();
        var (open, carried, paused, ended) = (0, 0L, 0L, (Section: 0, At: 0L));
        foreach (var entry in session.Ledger)
        {
            var window = open > 0 ? windows[open - 1] : null;
            switch (entry.Event)
            {
                case "sectionStarted":
                    open = entry.Section;
                    window = windows[open - 1];
                    (window.Start, window.Cut) = (entry.At, entry.At + session.AllowancesMs[open - 1] + carried + session.GraceMs);
                    carried = 0;
                    break;
                case "timeAdded" when window is null:
                    carried += entry.Json["kind"]!.GetValue<string>() == "extension" ? Evidence.Milliseconds(entry.Json["amount"]!) : 0;
                    break;
                case "timeAdded":
                    window.Cut += Evidence.Milliseconds(entry.Json["amount"]!);
                    window.Outages += entry.Json["kind"]!.GetValue<string>() == "outage" ? Evidence.Milliseconds(entry.Json["amount"]!) : 0;
                    break;
                case "paused":
                    paused = entry.At;
                    break;
                case "resumed":
                    window?.Resume(paused, entry.At);
                    paused = 0;
                    break;
                case "sectionClosed":
                    window!.End(entry.At, entry.Json["reason"]!.GetValue<string>());
                    open = 0;
                    break;
                case "ended":
                    ended = (open, entry.At);
                    window?.End(entry.At, "end");
                    open = 0;
                    break;
                case "reinstated":
                    // The section goes on where it was ended; the clock has stood still since, or since the pause before.
                    (open, paused) = (ended.Section, paused > 0 ? paused : ended.At);
                    windows.ElementAtOrDefault(open - 1)?.End(long.MaxValue, "");
                    break;
                default:
                    break;
            }
        }

        return windows;
    }

    // ---- P3: the time owed -----------------------------------------------------------------------------------------

    private void Time(SessionEvidence session, Window[] windows)
    {
        foreach (var window in windows.Where(window => window.Start > 0))
        {
            if (window.By == "time" && window.Closed != window.Cut)
            {
                Found("P3", "closed-off", session, $"Section {window.Number} was closed by its time at {window.Closed}; its cut was {window.Cut}.", window.Closed);
            }

            var owed = evidence.Faults.Where(fault => fault.Outage && fault.To - fault.From >= CertainOutageMs).Sum(fault => Overlap(fault, window));
            if (window.By == "time" && window.Outages < owed)
            {
                Found("P3", "outage-uncredited", session, $"Section {window.Number} lost {owed} ms to outages and got {window.Outages} ms back.", window.Closed);
            }

            var seen = Lines(session, "control").FirstOrDefault(line => line["sight"]!["sections"]!.AsArray()[window.Number - 1]!["state"]!.GetValue<string>() == "closed");
            if (window.By == "time" && seen is not null && At(seen) < window.Cut - ClockMs)
            {
                Found("P3", "closed-early", session, $"Section {window.Number} was shown as closed {window.Cut - At(seen)} ms before its cut.", At(seen));
            }
        }

        foreach (var credit in session.Ledger.Where(entry => entry.Event == "timeAdded" && entry.Json["kind"]!.GetValue<string>() == "outage"))
        {
            var outage = evidence.Outages.FirstOrDefault(each => each.Id == credit.Json["reference"]?.GetValue<Guid>());
            if (outage is null || Evidence.Milliseconds(credit.Json["amount"]!) != Ran(session, outage, credit.Number))
            {
                Found("P3", "credit", session, $"Ledger entry {credit.Number} does not give back what an outage took from this session.", credit.At);
            }
        }
    }

    /// <summary>How long the clock that is running when the time is given ran during an outage: a pause within it stops that clock by itself, and the time before a section is not the section's.</summary>
    private static long Ran(SessionEvidence session, OutageEvidence outage, int credit)
    {
        var began = session.Ledger.LastOrDefault(entry => entry.Number < credit && entry.Event is "sectionOpening" or "sectionStarted" or "sectionClosed")?.At ?? 0;
        outage = outage with { From = Math.Max(outage.From, began) };
        var (ran, since) = (0L, 0L);
        foreach (var entry in session.Ledger)
        {
            switch (entry.Event)
            {
                case "sectionOpening" or "resumed" when since == 0:
                    since = entry.At;
                    break;
                case "paused" or "ended" when since > 0:
                    ran += Math.Max(0, Math.Min(entry.At, outage.To) - Math.Max(since, outage.From));
                    since = 0;
                    break;
                default:
                    break;
            }
        }

        return ran + (since > 0 ? Math.Max(0, outage.To - Math.Max(since, outage.From)) : 0);
    }

    private static long Overlap(FaultEvidence fault, Window window)
    {
        var (from, to) = (Math.Max(fault.From, window.Start), Math.Min(fault.To, window.Closed == long.MaxValue ? fault.To : window.Closed));
        return Math.Max(0, to - from) - window.Pauses.Sum(pause => Math.Max(0, Math.Min(to, pause.To) - Math.Max(from, pause.From)));
    }
}

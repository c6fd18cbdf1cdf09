namespace ExamEngine.Faults.Checking;

/// <content>One place (P4), and one cause for every change (P5).</content>
internal sealed partial class Checker
{
    /// <summary>States by number, in the order of the state machine.</summary>
    private static readonly string[] States =
        ["scheduled", "checkedIn", "ready", "running", "paused", "onBreak", "submitted", "expired", "terminated", "sealed", "scored", "released", "voided", "noShow", "cancelled"];

    /// <summary>Who may bring about what; the proctor's and the administrator's rights are the same here.</summary>
    private static readonly Dictionary<string, (string[] From, string To, string[] By)> Rules = new(StringComparer.Ordinal)
    {
        ["checkedIn"] = (["scheduled"], "checkedIn", ["candidate"]),
        ["madeReady"] = (["checkedIn"], "ready", ["proctor", "administrator", "system"]),
        ["sectionOpening"] = (["ready", "running"], "running", ["candidate", "system"]),
        ["sectionStarted"] = (["running"], "running", ["candidate", "system"]),
        ["sectionClosed"] = (["running"], "running", ["candidate", "system"]),
        ["paused"] = (["running"], "paused", ["proctor", "administrator", "system"]),
        ["resumed"] = (["paused"], "running", ["proctor", "administrator", "system"]),
        ["submitted"] = (["running"], "submitted", ["candidate"]),
        ["expired"] = (["running"], "expired", ["system"]),
        ["terminated"] = (["running", "paused"], "terminated", ["proctor", "administrator"]),
        ["reinstatementAsked"] = (["terminated"], "terminated", ["administrator"]),
        ["reinstatementRefused"] = (["terminated"], "terminated", ["proctor", "administrator"]),
        ["reinstatementWithdrawn"] = (["terminated"], "terminated", ["administrator"]),
        ["reinstated"] = (["terminated"], "paused", ["proctor", "administrator"]),
        ["sealed"] = (["submitted", "expired", "terminated"], "sealed", ["system"]),
        ["scored"] = (["sealed"], "scored", ["system"]),
        ["released"] = (["scored"], "released", ["system", "administrator"]),
    };

    // ---- P4: one place ---------------------------------------------------------------------------------------------

    private void Place(SessionEvidence session)
    {
        var attached = Lines(session, "attached").GroupBy(line => Text(line, "client")).ToDictionary(group => group.Key, group => group.Select(line => (At: At(line), Epoch: line["epoch"]!.GetValue<long>())).ToArray());
        JournalEvidence? last = null;
        foreach (var row in session.Journal.Where(row => row.Note.Length > 0))
        {
            if (last is not null && row.Epoch < last.Epoch)
            {
                Found("P4", "epochs", session, $"Number {row.Seq} came under take-over {row.Epoch}, the one before it under {last.Epoch}.", row.ReceivedAt);
            }

            last = row;

            // Once another page was told that it has the place, nothing may be taken under an older take-over.
            foreach (var (client, attachments) in attached)
            {
                if (attachments.Any(other => other.Epoch > row.Epoch && row.ReceivedAt > other.At))
                {
                    Found("P4", "interleaved", session, $"Number {row.Seq} was taken under take-over {row.Epoch} after {client} had the place under a later one.", row.ReceivedAt);
                    break;
                }
            }
        }

        foreach (var (client, attachments) in attached)
        {
            Fences(session, client, attachments);
        }
    }

    /// <summary>A page that is connected when another takes the place is told within two seconds.</summary>
    private void Fences(SessionEvidence session, string client, (long At, long Epoch)[] attachments)
    {
        foreach (var other in Lines(session, "attached").Where(line => Text(line, "client") != client))
        {
            var mine = attachments.LastOrDefault(each => each.At < At(other));
            var (from, to) = (At(other), At(other) + FenceMs);
            var quiet = !evidence.Faults.Any(fault => fault.From < to && fault.To > from - ControlAfterFaultMs);
            if (mine.At > 0 && quiet && IsThere(session, client, mine.At, to) && !Lines(session, "fenced").Any(line => Text(line, "client") == client && At(line) <= to))
            {
                Found("P4", "fence-late", session, $"{client} was not told within 2 s that {Text(other, "client")} had taken the place.", from);
            }
        }
    }

    private static bool IsThere(SessionEvidence session, string client, long from, long to) =>
        !session.Log.Any(line => At(line) >= from && At(line) <= to && Text(line, "kind") is "lost" or "crashed" && (line["client"] is null || Text(line, "client") == client));

    // ---- P5: one cause, once ---------------------------------------------------------------------------------------

    private void Causes(SessionEvidence session)
    {
        var (state, at, number) = ("scheduled", 0L, 1);
        foreach (var entry in session.Ledger)
        {
            var change = entry.Event is "ended" or "moved" ? entry.Json["state"]!.GetValue<string>() : entry.Event;
            // What time brings about is dated when it was due, which may be before time was given back; and so is the end of a section whose time was up,
            // though the candidate was the first to end it.
            if (entry.Number != number++ || (entry.At < at && entry.Role != "system" && change != "sectionClosed"))
            {
                Found("P5", "ledger", session, $"Ledger entry {entry.Number} ({change}) is out of order.", entry.At);
            }

            if (Rules.TryGetValue(change, out var rule))
            {
                if (!rule.From.Contains(state) || !rule.By.Contains(entry.Role))
                {
                    Found("P5", "change", session, $"Ledger entry {entry.Number}: {change} by {entry.Role} while {state}.", entry.At);
                }

                state = rule.To;
            }

            at = entry.At;
        }

        if (session.Ledger.Count != session.LedgerVersion || States[session.State] != state)
        {
            Found("P5", "state", session, $"The row says {States[session.State]} after {session.LedgerVersion} entries, the ledger {state} after {session.Ledger.Count}.");
        }

        foreach (var twice in session.Ledger.Where(entry => entry.Event is "sectionStarted" or "sectionClosed").GroupBy(entry => (entry.Event, entry.Section)).Where(group => group.Count() > 1))
        {
            Found("P5", "twice", session, $"{twice.Key.Event} {twice.Key.Section} stands in the ledger {twice.Count()} times.", twice.Last().At);
        }

        if (session.Reports > 1)
        {
            Found("P5", "reports", session, $"{session.Reports} score reports were made.");
        }

        TakingBack(session);
        Commands(session);
    }

    /// <summary>A termination is taken back by two accounts, the second of which agreed to a request that was open, within a day.</summary>
    private void TakingBack(SessionEvidence session)
    {
        var (asker, ended) = ((Guid?)null, 0L);
        foreach (var entry in session.Ledger)
        {
            switch (entry.Event)
            {
                case "reinstatementAsked":
                    asker = entry.Account;
                    break;
                case "reinstatementRefused" or "reinstatementWithdrawn":
                    asker = null;
                    break;
                case "ended":
                    (asker, ended) = (null, entry.At);
                    break;
                case "reinstated" when asker is null || entry.Account is null || asker == entry.Account || entry.At - ended >= ReinstatementMs:
                    Found("P5", "taken-back", session, $"Ledger entry {entry.Number}: the termination was taken back by one person alone, without a request, or too late.", entry.At);
                    break;
                default:
                    break;
            }
        }
    }

    private void Commands(SessionEvidence session)
    {
        var given = session.Ledger.Where(entry => entry.Event == "timeAdded" && entry.Json["kind"]!.GetValue<string>() == "extension").ToArray();
        var asked = evidence.Proctor.Where(line => line["session"]?.GetValue<Guid>() == session.Id).ToArray();
        foreach (var command in asked.Where(line => Text(line, "kind") == "adding"))
        {
            var times = given.Count(entry => entry.Json["reference"]?.GetValue<Guid>() == command["command"]!.GetValue<Guid>());
            var told = asked.Any(line => Text(line, "kind") == "answer" && Text(line, "method") == "AddTime" && line["reply"]?["ok"]?.GetValue<bool>() == true && At(line) >= At(command));
            if (times > 1 || (times == 0 && told && asked.Count(line => Text(line, "kind") == "adding") == 1))
            {
                Found("P5", "extension", session, $"One command to add time was carried out {times} times{(told ? ", and confirmed" : "")}.", At(command));
            }
        }

        foreach (var (entries, method) in new[] { ("paused", "Pause"), ("terminated", "Terminate"), ("resumed", "Resume"), ("reinstatementAsked", "AskReinstatement"), ("reinstated", "AgreeToReinstatement") })
        {
            var happened = session.Ledger.Count(entry => entry.Event == entries || (entry.Event == "ended" && entry.Json["state"]!.GetValue<string>() == entries));
            var ordered = asked.Count(line => Text(line, "kind") == "command" && Text(line, "method") == method);
            if (happened > ordered)
            {
                Found("P5", "uncaused", session, $"{entries} {happened} times, asked for {ordered} times.");
            }
        }

        var submitted = session.Ledger.FirstOrDefault(entry => entry.Event == "ended" && entry.Json["state"]!.GetValue<string>() == "submitted");
        if (submitted is not null && !Lines(session, "asked").Any(line => Text(line, "method") == "SubmitExam" && At(line) <= submitted.At + ClockMs))
        {
            Found("P5", "uncaused", session, "The examination was handed in, and no page had asked for it.", submitted.At);
        }
    }
}

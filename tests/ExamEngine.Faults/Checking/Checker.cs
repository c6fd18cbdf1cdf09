using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ExamEngine.Faults.Checking;

/// <summary>
/// Judges the promises P1 to P7 on the evidence alone. It shares no code with the product: sections, cuts, hashes, receipts and points are worked out
/// here once more, from the documents. Not checked, because their means do not exist yet: hash chain and signed tree (P7), clocks that drift apart (P3).
/// </summary>
internal sealed class Checker(Evidence evidence)
{
    /// <summary>A certain outage of this length must be credited: three seconds, and one for the pulse.</summary>
    public const int CertainOutageMs = 4000;

    // What a person decides reaches a candidate in under one second, and five after Redis was away.
    private const int ControlMs = 1000;
    private const int ControlAfterFaultMs = 6500;
    private const int FenceMs = 2000;
    private const int ClockMs = 2;
    private readonly List<Violation> _found = [];

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
        ["sealed"] = (["submitted", "expired", "terminated"], "sealed", ["system"]),
        ["scored"] = (["sealed"], "scored", ["system"]),
        ["released"] = (["scored"], "released", ["system", "administrator"]),
    };

    public IReadOnlyList<Violation> Judge()
    {
        foreach (var session in evidence.Sessions)
        {
            var windows = Windows(session);
            Saved(session);
            Record(session);
            Cut(session, windows);
            Refusals(session, windows);
            Time(session, windows);
            Place(session);
            Causes(session);
            Secrets(session);
            Score(session);
        }

        return [.. _found.Select(violation => violation.At == 0 ? violation : violation with { Faults = Around(violation.At) })];
    }

    // ---- P1: what was Saved is there, and in the order in which it was given ---------------------------------------

    private void Saved(SessionEvidence session)
    {
        var rows = session.Journal.ToLookup(row => row.Note);
        foreach (var line in Lines(session, "saved"))
        {
            if (!rows.Contains(Text(line, "note")))
            {
                Found("P1", "saved-lost", session, $"Answer {Text(line, "note")} was shown as Saved and is not in the record.", At(line));
            }
        }

        var refused = Lines(session, "refused").Select(line => Text(line, "note")).ToHashSet(StringComparer.Ordinal);
        foreach (var ack in Acks(session, "received", "duplicate").DistinctBy(line => Text(line, "note")))
        {
            var note = Text(ack, "note");
            if (!rows.Contains(note))
            {
                Found("P1", refused.Contains(note) ? "received-refused" : "received-lost", session,
                    $"Answer {note} was received at {ack["result"]!["receivedAt"]} and {(refused.Contains(note) ? "refused when it was sent again" : "is not in the record")}.", At(ack));
            }
        }

        foreach (var page in session.Journal.Where(row => row.Note.Length > 0).GroupBy(row => row.Client))
        {
            var before = 0;
            foreach (var row in page)
            {
                if (row.Number < before)
                {
                    Found("P1", "order", session, $"Answer {row.Note} stands as number {row.Seq} behind a later one of the same page ({before}).", row.ReceivedAt);
                }

                before = Math.Max(before, row.Number);
            }
        }

        foreach (var line in Lines(session, "cut-off", "left").Where(line => line["pending"]?.GetValue<int>() > 0))
        {
            Found("P1", "never-saved", session, $"{line["pending"]} answers were still only on the device when the campaign gave up waiting.", At(line));
        }
    }

    /// <summary>The record itself: no holes, nothing invented, hashes and receipts right.</summary>
    private void Record(SessionEvidence session)
    {
        long expected = 1;
        var written = Lines(session, "written").ToDictionary(line => Text(line, "note"));
        foreach (var row in session.Journal)
        {
            if (row.Seq != expected)
            {
                Found("P1", "hole", session, $"The record goes from number {expected - 1} to {row.Seq}.", row.ReceivedAt);
            }

            expected = row.Seq + 1;
            if (!written.TryGetValue(row.Note, out var line) || line["position"]!.GetValue<int>() != row.Position || Text(line, "choice") != row.Choice)
            {
                Found("P5", "invented", session, $"Number {row.Seq} ({row.Note}) is not what a page wrote.", row.ReceivedAt);
            }

            if (Hash(row.Position, row.Flagged, row.Response) != row.Hash)
            {
                Found("P7", "hash", session, $"The hash of number {row.Seq} does not fit its content.", row.ReceivedAt);
            }
        }

        if (session.DurableSeq != expected - 1)
        {
            Found("P1", "durable", session, $"The durable number is {session.DurableSeq}, the record ends with {expected - 1}.");
        }

        Receipts(session);
    }

    private void Receipts(SessionEvidence session)
    {
        var rows = session.Journal.ToLookup(row => row.Note);
        foreach (var ack in Acks(session, "received"))
        {
            var (note, result) = (Text(ack, "note"), ack["result"]!);
            var (seq, time) = (result["seq"]!.GetValue<long>(), result["receivedAt"]!.GetValue<long>());
            var row = rows[note].FirstOrDefault();
            var epochs = rows[note].Select(each => each.Epoch).Append(ack["epoch"]!.GetValue<long>());
            if (row is not null && !epochs.Any(epoch => Sign(session, epoch, seq, row.Hash, time) == result["receipt"]?.GetValue<string>()) && row.ReceivedAt == time)
            {
                Found("P7", "receipt", session, $"The receipt for {note} is not signed by the slot's key.", At(ack));
            }

            // The message was sent and answered in this time by the host's clock, so it arrived in it too.
            if (time < ack["sentAt"]!.GetValue<long>() - ClockMs || time > At(ack) + ClockMs)
            {
                Found("P2", "arrival", session, $"{note} was sent at {ack["sentAt"]}, answered at {At(ack)}, and is said to have arrived at {time}.", At(ack));
            }
        }

        foreach (var page in Acks(session, "received", "duplicate").Where(ack => ack["result"]!["receivedAt"] is not null).GroupBy(ack => Text(ack, "note")))
        {
            var times = page.Select(ack => ack["result"]!["receivedAt"]!.GetValue<long>()).ToHashSet();
            if (rows[page.Key].FirstOrDefault() is { } row && !times.Contains(row.ReceivedAt) && page.Any(ack => Text(ack["result"]!.AsObject(), "code") == "received"))
            {
                Found("P2", "time-changed", session, $"{page.Key} stands in the record with {row.ReceivedAt}; the page was told {string.Join(", ", times)}.", row.ReceivedAt);
            }
        }
    }

    // ---- P2: the cut -----------------------------------------------------------------------------------------------

    /// <summary>Works out from the ledger when each section was open.</summary>
    private static Window[] Windows(SessionEvidence session)
    {
        var windows = session.AllowancesMs.Select((_, index) => new Window(index + 1)).ToArray();
        var (open, carried, paused) = (0, 0L, 0L);
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
                case "resumed" when window is not null:
                    window.Cut += entry.At - paused;
                    window.Pauses.Add((paused, entry.At));
                    break;
                case "sectionClosed":
                    (window!.Closed, window.By) = (entry.At, entry.Json["reason"]!.GetValue<string>());
                    open = 0;
                    break;
                case "ended" when window is not null:
                    (window.Closed, window.By) = (entry.At, "end");
                    open = 0;
                    break;
                default:
                    break;
            }
        }

        return windows;
    }

    private void Cut(SessionEvidence session, Window[] windows)
    {
        foreach (var row in session.Journal)
        {
            var window = windows[Section(session, row.Position)];
            if (window.Start == 0 || row.ReceivedAt < window.Start - ClockMs)
            {
                Found("P2", "before", session, $"Number {row.Seq} arrived before section {window.Number} was open.", row.ReceivedAt);
            }
            else if (row.ReceivedAt >= window.Cut)
            {
                Found("P2", "after-cut", session, $"Number {row.Seq} arrived at {row.ReceivedAt} and counts; the cut of section {window.Number} was {window.Cut}.", row.ReceivedAt);
            }
            else if (row.ReceivedAt > window.Closed + Reach(window.Closed))
            {
                Found("P2", "after-close", session, $"Number {row.Seq} arrived {row.ReceivedAt - window.Closed} ms after section {window.Number} was closed ({window.By}), and counts.", row.ReceivedAt);
            }
            else if (window.Pauses.Find(pause => row.ReceivedAt > pause.From + Reach(pause.From) && row.ReceivedAt < pause.To) is { From: > 0 } paused)
            {
                Found("P2", "in-pause", session, $"Number {row.Seq} arrived {row.ReceivedAt - paused.From} ms into a pause, and counts.", row.ReceivedAt);
            }
        }
    }

    private void Refusals(SessionEvidence session, Window[] windows)
    {
        foreach (var ack in Acks(session, "tooLate", "closed").Where(ack => Text(ack, "stray").Length == 0))
        {
            var window = windows[Section(session, ack["position"]!.GetValue<int>())];
            var end = window.By is "time" ? window.Cut : Math.Min(window.Cut, window.Closed);
            if (window.Start > 0 && ack["sentAt"]!.GetValue<long>() > window.Start && At(ack) < end)
            {
                Found("P2", "refused-in-time", session,
                    $"{Text(ack, "note")} was refused as {ack["result"]!["code"]} at {At(ack)}; section {window.Number} was open until {end}.", At(ack));
            }
        }
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
            if (outage is null || Evidence.Milliseconds(credit.Json["amount"]!) != outage.To - outage.From)
            {
                Found("P3", "credit", session, $"Ledger entry {credit.Number} credits an outage that is not recorded so.", credit.At);
            }
        }
    }

    private static long Overlap(FaultEvidence fault, Window window)
    {
        var (from, to) = (Math.Max(fault.From, window.Start), Math.Min(fault.To, window.Closed == long.MaxValue ? fault.To : window.Closed));
        return Math.Max(0, to - from) - window.Pauses.Sum(pause => Math.Max(0, Math.Min(to, pause.To) - Math.Max(from, pause.From)));
    }

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
            // What time brings about is dated when it was due, which may be before time was given back.
            if (entry.Number != number++ || (entry.At < at && entry.Role != "system"))
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

        Commands(session);
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

        foreach (var (entries, method) in new[] { ("paused", "Pause"), ("terminated", "Terminate"), ("resumed", "Resume") })
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

    // ---- P6 and P7 -------------------------------------------------------------------------------------------------

    private void Secrets(SessionEvidence session)
    {
        foreach (var secret in new[] { "KEEP-THIS-FROM-CANDIDATES", "correctResponse", "correct-response" }.Where(word => session.Wire.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            Found("P6", "key", session, $"“{secret}” was sent to the candidate.");
        }

        foreach (var other in evidence.Sessions.Where(other => other.Id != session.Id && Lines(other, "opened").FirstOrDefault() is not null))
        {
            var name = Text(Lines(other, "opened").First(), "client").Split('-')[0] + "-page";
            if (session.Wire.Contains('"' + name, StringComparison.Ordinal))
            {
                Found("P6", "other", session, $"An answer of {name} was sent to another candidate.");
            }
        }
    }

    private void Score(SessionEvidence session)
    {
        if (session.Ledger.FirstOrDefault(entry => entry.Event == "moved" && entry.Json["state"]!.GetValue<string>() == "sealed") is { } seal
            && session.Journal.FirstOrDefault(row => row.ReceivedAt > seal.StoredAt + ClockMs) is { } late)
        {
            Found("P7", "after-seal", session, $"Number {late.Seq} arrived after the session was sealed.", late.ReceivedAt);
        }

        if (session.Report?["rawPoints"] is { } points)
        {
            var right = session.Journal.GroupBy(row => row.Position).Count(answers => answers.Last(row => row.Response is not null).Choice == "B");
            if (points.GetValue<decimal>() != right)
            {
                Found("P7", "score", session, $"The report says {points} points, the record gives {right}.");
            }
        }
        else if (States[session.State] is "released" or "scored")
        {
            Found("P7", "score", session, "There is no report of a session that is scored.");
        }

        if (States[session.State] is "running" or "paused" or "submitted" or "expired" or "sealed" or "scored")
        {
            Found("P5", "stuck", session, $"The session still is {States[session.State]} when everything is over.");
        }
    }

    // ---- Words and sums --------------------------------------------------------------------------------------------

    private static string Hash(int position, bool? flagged, string? response) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{position}|{(flagged is null ? "" : flagged.Value ? "1" : "0")}|{response}")));

    private static string Sign(SessionEvidence session, long epoch, long seq, string hash, long time) =>
        Convert.ToBase64String(HMACSHA256.HashData(session.ReceiptKey, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{session.Id:n}|{epoch}|{seq}|{hash}|{time}"))))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static int Section(SessionEvidence session, int position) => session.LastPositions.TakeWhile(last => last < position).Count();

    private static IEnumerable<JsonObject> Lines(SessionEvidence session, params string[] kinds) => session.Log.Where(line => kinds.Contains(Text(line, "kind")));

    private static IEnumerable<JsonObject> Acks(SessionEvidence session, params string[] codes) => Lines(session, "ack").Where(line => codes.Contains(Text(line["result"]!.AsObject(), "code")));

    private static string Text(JsonObject line, string name) => line[name]?.GetValue<string>() ?? "";

    private static long At(JsonObject line) => line["at"]!.GetValue<long>();

    /// <summary>How long a decision may take to reach the place where answers are taken.</summary>
    private long Reach(long at) => at == long.MaxValue ? 0 : evidence.Faults.Any(fault => fault.From < at + ControlMs && fault.To > at - ControlMs) ? ControlAfterFaultMs : ControlMs;

    private string Around(long at) => string.Join("; ", evidence.Faults.Where(fault => fault.From <= at && fault.To >= at - 8000).OrderByDescending(fault => fault.From).Take(6)
        .Select(fault => $"{fault.Kind} {fault.Target} {fault.From - at} to {fault.To - at} ms"));

    private void Found(string promise, string rule, SessionEvidence session, string what, long at = 0) => _found.Add(new Violation(promise, rule, session.Id, what, at));

    /// <summary>When a section was open.</summary>
    private sealed class Window(int number)
    {
        public int Number => number;

        public long Start { get; set; }

        public long Cut { get; set; } = long.MaxValue;

        public long Closed { get; set; } = long.MaxValue;

        /// <summary>Who closed it: candidate, time, end.</summary>
        public string By { get; set; } = "";

        public long Outages { get; set; }

        public List<(long From, long To)> Pauses { get; } = [];
    }
}

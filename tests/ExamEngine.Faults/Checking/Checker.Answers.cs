using System.Globalization;
using System.Text.Json.Nodes;

namespace ExamEngine.Faults.Checking;

/// <content>Answers: what was Saved and received is there (P1), and what counts arrived in time (P2).</content>
internal sealed partial class Checker
{
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

            // The promise holds while the browser's profile lives and is used: what was lost with Redis before it was durable exists on that device alone,
            // and when another device goes on instead it stays there (docs/architecture.md, "The device is lost").
            if (!rows.Contains(note) && (refused.Contains(note) || ComesBack(session, ack)) && !IsReplaced(session, ack))
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

    /// <summary>
    /// The page took it back because its number was used on another device and the item was answered again later; that later answer of the candidate's must be in the record.
    /// </summary>
    private static bool IsReplaced(SessionEvidence session, JsonObject ack)
    {
        var (note, received) = (Text(ack, "note"), ack["result"]!["receivedAt"]?.GetValue<long>());
        var (client, number) = (note[..note.LastIndexOf('.')], int.Parse(note[(note.LastIndexOf('.') + 1)..], CultureInfo.InvariantCulture));
        return Lines(session, "replaced").Any(line => Text(line, "note") == note)
            && session.Journal.Any(row => row.Position == ack["position"]!.GetValue<int>() && (row.Client == client ? row.Number > number : row.ReceivedAt > received));
    }

    /// <summary>The last page that was attached after an answer was acknowledged is one of the same device.</summary>
    private static bool ComesBack(SessionEvidence session, JsonObject ack)
    {
        var devices = Lines(session, "opened").ToDictionary(line => Text(line, "client"), line => line["device"]!.GetValue<int>(), StringComparer.Ordinal);
        var client = Text(ack, "note")[..Text(ack, "note").LastIndexOf('.')];
        var later = Lines(session, "attached").Where(line => At(line) > At(ack)).Select(line => devices[Text(line, "client")]).ToArray();
        return later.Length == 0 || later[^1] == devices[client];
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
            if (rows[note].FirstOrDefault() is { } row && row.ReceivedAt == time && !IsReceipt(session, Text(result.AsObject(), "receipt"), seq, row.Hash, time))
            {
                Found("P7", "receipt", session, $"The receipt for {note} is not signed by the slot's key.", At(ack));
            }

            // What comes again with a receipt counts at its first time.
            if (Text(ack, "receipt").Split('.') is [_, var first, _])
            {
                if (first != time.ToString(CultureInfo.InvariantCulture))
                {
                    Found("P2", "receipt-time", session, $"{note} came again with a receipt of {first} and is said to have arrived at {time}.", At(ack));
                }

                continue;
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

            // Earlier than the page was told: the first arrival, whose reply was lost. It was being stored while a fail-over made Redis forget it.
            var written = Lines(session, "written").FirstOrDefault(line => Text(line, "note") == page.Key);
            if (rows[page.Key].FirstOrDefault() is { } row && !times.Contains(row.ReceivedAt)
                && !(row.ReceivedAt < times.Min() && written is not null && row.ReceivedAt >= At(written) - ClockMs) && page.Any(ack => Text(ack["result"]!.AsObject(), "code") == "received"))
            {
                Found("P2", "time-changed", session, $"{page.Key} stands in the record with {row.ReceivedAt}; the page was told {string.Join(", ", times)}.", row.ReceivedAt);
            }
        }
    }

    // ---- P2: the cut -----------------------------------------------------------------------------------------------

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
}

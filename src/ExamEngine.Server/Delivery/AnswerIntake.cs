using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Records;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using StackExchange.Redis;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Takes a candidate's entries: stamps the arrival, checks form and size, admits them in one round trip. A refusal for
/// lateness is told only after the database has been asked.
/// </summary>
internal sealed class AnswerIntake(
    LiveStore live,
    LiveSessions sessions,
    Bank bank,
    CandidateSittings sittings,
    FilesOfAnswers files,
    JournalFlusher flusher,
    DurableDuplicates duplicates,
    RecoveredAnswers recovered,
    ClockWatch clocks,
    ILogger<AnswerIntake> log)
{
    /// <summary>The most entries of one batch.</summary>
    public const int LargestBatch = 32;

    /// <summary>Takes a batch.</summary>
    public Task<SaveReply> SaveAsync(Place place, IReadOnlyList<AnswerEntry>? entries) => CountedAsync(place.Facts, () => place.Epoch, () => sessions.RenewAsync(place), entries);

    /// <summary>Takes a batch that came over HTTPS; a page that was not attached since a rebuilding attaches first.</summary>
    public async Task<SaveReply> SaveOverHttpsAsync(SessionFacts facts, AnswerBatch batch)
    {
        var reply = await CountedAsync(facts, () => batch.Epoch, () => sessions.EnsureAsync(facts.Id), batch.Entries);
        if (facts.Plan.DisconnectAllowance is not null && reply.Results.Any(result => result.Code == SaveCode.Received) && clocks.TryRead(out var now))
        {
            // Who answers is there, whatever carries the answers: the clock does not stand still for them.
            await live.HeardAsync(facts.Id, now);
        }

        return reply;
    }

    private async Task<SaveReply> CountedAsync(SessionFacts facts, Func<long> epoch, Func<Task> restore, IReadOnlyList<AnswerEntry>? entries)
    {
        var reply = await SaveAsync(facts, epoch, restore, entries);
        foreach (var result in reply.Results)
        {
            EngineMeter.Answers.Add(1, new KeyValuePair<string, object?>("code", result.Code.ToString()));
        }

        return reply;
    }

    private async Task<SaveReply> SaveAsync(SessionFacts facts, Func<long> epoch, Func<Task> restore, IReadOnlyList<AnswerEntry>? entries)
    {
        var isRight = clocks.TryRead(out var arrival);
        if (entries is null or { Count: 0 } or { Count: > LargestBatch } || entries.Any(e => e is null))
        {
            return new SaveReply([], 0);
        }

        if (!isRight)
        {
            // Nobody can say when they arrived: the page sends them again, here or to another node.
            return new SaveReply([.. entries.Select(e => new SaveResult(e.Seq, SaveCode.Retry))], 0);
        }

        var results = new SaveResult[entries.Count];
        var good = new List<(int Index, CheckedEntry Entry)>(entries.Count);
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, refusal) = await CheckAsync(facts, entries[i]);
            if (entry is null)
            {
                results[i] = refusal is null ? new SaveResult(entries[i].Seq, SaveCode.Retry) : new SaveResult(entries[i].Seq, SaveCode.Invalid, Message: refusal);
            }
            else
            {
                var proved = entries[i].Receipt is { } receipt ? WithReceipt(facts, entry, entries[i].ReceivedAs ?? entry.Seq, receipt) : entry;
                if (entries[i].ReceivedAs is { } number && await recovered.RefusesAsync(facts.Id, number, proved) is { } code)
                {
                    results[i] = new SaveResult(entry.Seq, code);
                    continue;
                }

                good.Add((i, proved));
            }
        }

        try
        {
            var admitted = good.ConvertAll(g => g.Entry);
            var admission = await duplicates.CompareAsync(facts.Id, admitted, await AdmitAsync(facts.Id, epoch, restore, arrival, admitted));
            for (var i = 0; i < good.Count; i++)
            {
                results[good[i].Index] = Result(facts, epoch(), good[i].Entry, admission.Verdicts[i]);
            }

            if (results.Any(r => r.Code == SaveCode.Received))
            {
                flusher.Enqueue(facts.Id);
            }

            return new SaveReply(results, admission.Durable);
        }
        catch (Exception exception) when (exception is RedisException || DatabaseAway.Is(exception))
        {
            // Nothing is known of these entries: the page keeps them and sends them again; duplicates do no harm.
            foreach (var (index, entry) in good)
            {
                results[index] = new SaveResult(entry.Seq, SaveCode.Retry);
            }

            return new SaveReply(results, 0);
        }
    }

    private async Task<Admission> AdmitAsync(
        SessionId id, Func<long> epoch, Func<Task> restore, DateTimeOffset arrival, IReadOnlyList<CheckedEntry> entries)
    {
        var admission = await live.AdmitAsync(id, epoch(), arrival, entries);
        if (admission.Verdicts.Any(v => v.Code is SaveCode.NotLive))
        {
            await restore();
            admission = await live.AdmitAsync(id, epoch(), arrival, entries);
        }

        if (admission.Verdicts.Any(v => v.Code is SaveCode.Gap) && await sessions.DropIfBehindAsync(id))
        {
            // The number was not missing: Redis had forgotten the ones before it, the database had not.
            await restore();
            admission = await live.AdmitAsync(id, epoch(), arrival, entries);
        }

        if (admission.Verdicts.Any(v => v.Code is SaveCode.TooLate or SaveCode.Closed or SaveCode.Paused))
        {
            var stored = await sessions.RefreshAsync(id);
            var certain = await live.AdmitAsync(id, epoch(), NotInAPause(stored, arrival), entries, isCertain: true);
            return certain with { Verdicts = [.. admission.Verdicts.Zip(certain.Verdicts, Certain)] };
        }

        return admission;
    }

    // The first look found a pause, and before the second one it was over: what is taken then has not arrived in the pause.
    private static DateTimeOffset NotInAPause(StoredSession? stored, DateTimeOffset arrival) =>
        stored?.Ledger.LastOrDefault(static entry => entry is Resumed or BreakEnded) is { At: var ended } && ended > arrival ? ended : arrival;

    private static (SaveCode Code, long Value) Certain((SaveCode Code, long Value) first, (SaveCode Code, long Value) then) => (first.Code, then.Code) switch
    {
        // Admitted at the first asking, and still there at the second.
        (SaveCode.Received, SaveCode.Duplicate) => first,

        // The database has not closed the section: an outage may have to be given back first.
        (_, SaveCode.TooLate) => (SaveCode.Retry, 0),

        // Looking has closed the section; the reason stays that the answer came too late.
        (SaveCode.TooLate, SaveCode.Closed) => first,
        _ => then,
    };

    // Neither entry nor refusal: it cannot be said at the moment.
    private async ValueTask<(CheckedEntry? Entry, string? Refusal)> CheckAsync(SessionFacts facts, AnswerEntry entry)
    {
        if (facts.Find(entry.Position) is not { } found)
        {
            return (null, "There is no such item in this examination.");
        }

        if (entry.Seq < 1)
        {
            return (null, "The number of the entry has to be 1 or more.");
        }

        if (entry.Response.ValueKind == JsonValueKind.Undefined && entry.Flagged is null)
        {
            return (null, "The entry changes nothing: it has neither a response nor a flag.");
        }

        if (entry.Response.ValueKind == JsonValueKind.Undefined)
        {
            return (Checked(entry, response: null, complete: null), null);
        }

        if (bank.Item(facts.ExamId, found.Item.ItemId) is not { } item)
        {
            return (null, "This item cannot be answered at the moment. Please tell your proctor.");
        }

        // Cleared: the item has no answer from here on.
        var json = entry.Response.ValueKind == JsonValueKind.Null ? "{}" : entry.Response.GetRawText();
        switch (ResponseReader.Read(item, json))
        {
            case ResponseReading.Accepted accepted:
                var theirs = await files.AreTheirsAsync(facts.Id, entry.Position, item, accepted.Responses);
                return theirs switch
                {
                    true => (Checked(entry, json, accepted.IsComplete), null),
                    false => (null, "The file was not handed in here. Hand it in again."),
                    null => default,
                };
            case ResponseReading.Refused refused:
                return (null, refused.Reason);
            default:
                throw new InvalidOperationException("A response is accepted or refused.");
        }
    }

    /// <summary>A receipt that is not genuine is worth nothing: the entry counts as any other, at the time it arrives.</summary>
    private CheckedEntry WithReceipt(SessionFacts facts, CheckedEntry entry, long number, string receipt)
    {
        if (Receipts.ReceivedAt(facts.ReceiptKey, facts.Id, number, entry.Hash, receipt) is { } receivedAt)
        {
            return entry with { ReceivedAt = receivedAt };
        }

        log.ReceiptRefused(facts.Id.Value, entry.Seq);
        return entry;
    }

    private static CheckedEntry Checked(AnswerEntry entry, string? response, bool? complete) => new(
        entry.Seq,
        entry.Position,
        AnswerContent.Hash(entry.Position, response, entry.Flagged),
        response,
        entry.Flagged,
        complete);

    private SaveResult Result(SessionFacts facts, long epoch, CheckedEntry entry, (SaveCode Code, long Value) verdict) => verdict.Code switch
    {
        // A duplicate that is not durable yet gets its receipt again: the first one may have been lost on its way.
        SaveCode.Received or SaveCode.Duplicate when verdict.Value > 0 => new SaveResult(
            entry.Seq,
            verdict.Code,
            verdict.Value,
            Receipts.Sign(facts.ReceiptKey, facts.Id, epoch, entry.Seq, entry.Hash, verdict.Value)),
        SaveCode.Gap => new SaveResult(entry.Seq, SaveCode.Gap, Expected: verdict.Value),
        SaveCode.TooLate => new SaveResult(entry.Seq, SaveCode.TooLate, Message: "The time of this section was up when the answer arrived; it does not count."),
        SaveCode.Closed => new SaveResult(entry.Seq, SaveCode.Closed, Message: facts.Find(entry.Position) is { } found && sittings.IsLinear(facts, found.Section)
            ? "You are not at this item any more, or its section is not open; the answer was not taken."
            : "This section is not open; the answer was not taken."),
        SaveCode.Conflict => new SaveResult(entry.Seq, SaveCode.Conflict, Message: "Another answer was sent under the same number; the first one counts."),
        SaveCode.Fenced => new SaveResult(entry.Seq, SaveCode.Fenced, Message: "The examination was opened in another window; answers are taken from there only."),
        SaveCode.NotLive => new SaveResult(entry.Seq, SaveCode.Retry),
        _ => new SaveResult(entry.Seq, verdict.Code),
    };
}

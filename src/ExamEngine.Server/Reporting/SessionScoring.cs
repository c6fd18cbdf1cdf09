using System.Text.Json;
using ExamEngine.Items;
using ExamEngine.Scoring;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Reporting;

/// <summary>
/// Takes a finished session to its report: everything durable, sealed, scored from the journal, released. Each step is
/// a ledger entry, so that it goes on where it stopped; scoring again gives the same result.
/// </summary>
internal sealed class SessionScoring(
    IDbContextFactory<ExamContext> contexts,
    SessionLedger ledger,
    SessionCommands commands,
    JournalFlusher flusher,
    Bank bank,
    TimeProvider clock,
    ILogger<SessionScoring> log)
{
    /// <summary>Names sessions that are over and have no report yet.</summary>
    /// <param name="alsoHeld">Those whose report is held are named too; worth it when the item bank has been read again.</param>
    public async Task<IReadOnlyList<SessionId>> WaitingAsync(bool alsoHeld)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var waiting = await db.Sessions
            .Where(s => s.State == SessionState.Submitted || s.State == SessionState.Expired || s.State == SessionState.Sealed || s.State == SessionState.Scored)
            .Where(s => alsoHeld || !db.ScoreReports.Any(r => r.SessionId == s.Id && r.HeldReason != null))
            .Select(s => s.Id).ToListAsync();
        return waiting.ConvertAll(id => new SessionId(id));
    }

    /// <summary>Takes one session as far as it goes.</summary>
    public async Task FinishAsync(SessionId id)
    {
        await flusher.DrainAsync(id);
        if (await ledger.FindAsync(id) is not { } stored)
        {
            return;
        }

        // A termination can be taken back for a day; until then its answers stay unsealed.
        if (stored.Session.State is SessionState.Submitted or SessionState.Expired)
        {
            stored = (await MoveAsync(id, SessionState.Sealed))!.Stored;
        }

        if (stored.Session.State == SessionState.Sealed && await ScoreAsync(stored))
        {
            stored = (await MoveAsync(id, SessionState.Scored))!.Stored;
        }

        if (stored.Session.State == SessionState.Scored)
        {
            await MoveAsync(id, SessionState.Released);
        }
    }

    private Task<CommandOutcome?> MoveAsync(SessionId id, SessionState state) =>
        commands.RunAsync(id, (session, now) => session.Move(now, SessionActor.Scoring, state));

    private async Task<bool> ScoreAsync(StoredSession stored)
    {
        var facts = stored.Facts;
        await using var db = await contexts.CreateDbContextAsync();
        var last = await db.ScoreReports.Where(r => r.SessionId == facts.Id.Value).OrderByDescending(r => r.Version).Select(r => new { r.Version, r.Json }).FirstOrDefaultAsync();
        if (last?.Json is not null)
        {
            // Another node, or this one before a crash, has made the report and only not said so in the ledger.
            return true;
        }

        var outcome = bank.Exam(facts.ExamId) is { } exam
            ? ScoringRun.Score(exam.Blueprint, facts.Form, await ResultsAsync(facts))
            : new ScoreOutcome.Held(["The examination is not in the item bank at the moment."]);
        var report = outcome as ScoreOutcome.Reported;
        db.ScoreReports.Add(new ScoreReportRow
        {
            SessionId = facts.Id.Value,
            Version = (last?.Version ?? 0) + 1,
            IssuedAt = clock.GetUtcNow(),
            Json = report is null ? null : JsonSerializer.Serialize(report.Report, RecordsJson.Options),
            HeldReason = outcome is ScoreOutcome.Held held ? string.Join(" ", held.Reasons) : null,
        });
        await db.SaveChangesAsync();
        if (report is null)
        {
            log.ReportHeld(facts.Id.Value);
        }

        return report is not null;
    }

    /// <summary>Scores every item of the form on the last response of the journal.</summary>
    private async Task<Dictionary<int, ItemResult>> ResultsAsync(SessionFacts facts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var responses = new Dictionary<int, string>();
        await foreach (var row in db.Journal.AsNoTracking().Where(j => j.SessionId == facts.Id.Value && j.Response != null).OrderBy(j => j.Seq).AsAsyncEnumerable())
        {
            responses[row.Position] = row.Response!;
        }

        return facts.Form.Items.ToDictionary(item => item.Position, item => Result(facts.ExamId, item.ItemId, responses.GetValueOrDefault(item.Position)));
    }

    private ItemResult Result(string examId, string itemId, string? response)
    {
        if (bank.Item(examId, itemId) is not { } item)
        {
            return new ItemResult.CannotBeScored($"Item {itemId} is not in the item bank.");
        }

        if (response is null)
        {
            return new ItemResult.NotAnswered();
        }

        return ResponseReader.Read(item, response) switch
        {
            ResponseReading.Accepted { Responses: var set } when !set.IsAnswered => new ItemResult.NotAnswered(),
            ResponseReading.Accepted { Responses: var set } => item.Score(set) switch
            {
                ItemScore.Scored scored => new ItemResult.Points(scored.Score),
                ItemScore.ScoredByPerson => new ItemResult.AwaitsPerson(),
                ItemScore.CannotBeScored cannot => new ItemResult.CannotBeScored(cannot.Reason),
                _ => throw new InvalidOperationException("An unknown kind of item score."),
            },
            ResponseReading.Refused refused => new ItemResult.CannotBeScored($"The stored response to {itemId} cannot be read: {refused.Reason}"),
            _ => throw new InvalidOperationException("A response is accepted or refused."),
        };
    }
}

using System.Text.Json;
using ExamEngine.Scoring;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Reporting;

/// <summary>
/// Takes a finished session to its report: everything durable, sealed, scored through the sitting, released. Each step is
/// a ledger entry, so that it goes on where it stopped; scoring again gives the same result.
/// </summary>
internal sealed class SessionScoring(
    IDbContextFactory<ExamContext> contexts,
    SessionLedger ledger,
    SessionCommands commands,
    JournalFlusher flusher,
    Bank bank,
    CandidateSittings sittings,
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
        var outcome = await OutcomeAsync(stored);
        await using var db = await contexts.CreateDbContextAsync();
        var version = await db.ScoreReports.Where(r => r.SessionId == facts.Id.Value).MaxAsync(r => (int?)r.Version) ?? 0;
        var report = outcome as ScoreOutcome.Reported;
        db.ScoreReports.Add(new ScoreReportRow
        {
            SessionId = facts.Id.Value,
            Version = version + 1,
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

    private async Task<ScoreOutcome> OutcomeAsync(StoredSession stored) =>
        bank.Exam(stored.Facts.ExamId) is { } exam && await sittings.OfAsync(stored) is { } sitting
            ? ScoringRun.Score(exam.Blueprint, stored.Facts.Form, sitting.Results())
            : new ScoreOutcome.Held(["The examination is not in the item bank at the moment."]);
}

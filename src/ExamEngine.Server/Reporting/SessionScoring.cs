using System.Text.Json;
using ExamEngine.Scoring;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Outbox;
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
    LiveStore live,
    Bank bank,
    CandidateSittings sittings,
    TimeProvider clock,
    ILogger<SessionScoring> log)
{
    private static readonly TimeSpan Recovery = TimeSpan.FromMinutes(2);

    /// <summary>Names sessions that are over and have no report yet.</summary>
    /// <param name="alsoHeld">Those whose report is held are named too; worth it when the item bank has been read again.</param>
    public async Task<IReadOnlyList<SessionId>> WaitingAsync(bool alsoHeld)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var reinstatedUntil = clock.GetUtcNow() - ExamSession.ReinstatementWindow;
        var waiting = await db.Sessions
            .Where(s => s.State == SessionState.Submitted || s.State == SessionState.Expired || s.State == SessionState.Sealed
                || (s.State == SessionState.Scored && s.EndedAs != SessionState.Terminated)
                || (s.State == SessionState.Terminated && s.EndedAt <= reinstatedUntil))
            .Where(s => alsoHeld || !db.ScoreReports.Any(r => r.SessionId == s.Id && r.HeldReason != null))
            .Select(s => s.Id).ToListAsync();
        return waiting.ConvertAll(id => new SessionId(id));
    }

    /// <summary>Takes one session as far as it goes.</summary>
    public async Task FinishAsync(SessionId id)
    {
        await flusher.DrainAsync(id);
        if (await ledger.GlanceAsync(id) is not { } glance || await ledger.FindAsync(id, glance.Version) is not { } stored)
        {
            return;
        }

        if (MaySeal(stored.Session, clock.GetUtcNow()) && !await MayRecoverAsync(stored, glance.Generation))
        {
            stored = (await commands.RunAsync(id, Seal))!.Stored;

            // An entry with a receipt may have come in since; from here on nothing does, and so nothing is scored without it.
            await flusher.DrainAsync(id);
        }

        if (stored.Session.State == SessionState.Scored || (stored.Session.State == SessionState.Sealed && await ScoreAsync(stored)))
        {
            if (stored.Session.EndedAs != SessionState.Terminated)
            {
                await TellAsync(stored);
            }

            await commands.RunAsync(id, Release);
        }
    }

    // Looked at once more by the ledger: a termination may have been taken back since the session was read.
    private static Decision Seal(ExamSession session, DateTimeOffset now) => MaySeal(session, now) ? Move(session, now, SessionState.Sealed) : Decision.Accept();

    // Whether a terminated examination counts is not for the system to say: a person releases its report, or declares it void.
    private static Decision Release(ExamSession session, DateTimeOffset now)
    {
        var scored = Move(session, now, SessionState.Scored);
        return scored.Refusal is not null || session.EndedAs == SessionState.Terminated
            ? scored
            : Decision.Accept([.. scored.Events, .. Move(scored.Events.Aggregate(session, static (s, entry) => s.Apply(entry)), now, SessionState.Released).Events]);
    }

    private static Decision Move(ExamSession session, DateTimeOffset now, SessionState to) =>
        session.Move(now, SessionActor.Scoring, to, session.EndedAs == SessionState.Terminated ? session.Reason : null);

    /// <summary>A termination can be taken back for a day; until then its answers stay unsealed.</summary>
    private static bool MaySeal(ExamSession session, DateTimeOffset now) =>
        session.State is SessionState.Submitted or SessionState.Expired
        || (session.State == SessionState.Terminated && now >= session.EndedAt + ExamSession.ReinstatementWindow);

    /// <summary>
    /// Where the live state was lost once, the page may hold answers with receipts that only it has left: it is given a while to come back,
    /// unless it is there and says that nothing is missing.
    /// </summary>
    private async Task<bool> MayRecoverAsync(StoredSession stored, int generation) =>
        generation > 1
        && clock.GetUtcNow() < stored.Session.EndedAt + Recovery
        && await live.ReadAsync(stored.Facts.Id) is not { Connected: true, Pending: 0 };

    // Written before the report is released, so that a server that dies between the two leaves nobody without it.
    private async Task TellAsync(StoredSession stored)
    {
        var facts = stored.Facts;
        if (bank.Exam(facts.ExamId) is { Practice: false } exam)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await NecessaryMessages.ResultAsync(db, facts.Id.Value, facts.CandidateId, exam.Title, clock.GetUtcNow());
        }
    }

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

        var outcome = await OutcomeAsync(stored);
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

    private async Task<ScoreOutcome> OutcomeAsync(StoredSession stored) =>
        bank.Exam(stored.Facts.ExamId) is { } exam && await sittings.OfAsync(stored) is { } sitting
            ? ScoringRun.Score(exam.Blueprint, stored.Facts.Form, sitting.Results())
            : new ScoreOutcome.Held(["The examination is not in the item bank at the moment."]);
}

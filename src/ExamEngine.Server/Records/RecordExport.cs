using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Server.ItemBank;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Writes what can be taken away and checked elsewhere: the record of a session, and the candidate's receipt of what was submitted.</summary>
internal sealed class RecordExport(
    IDbContextFactory<ExamContext> contexts, SessionFactsCache facts, SessionLedger ledger, SlotHeads heads, RecordKeys keys, JournalFlusher flusher, Bank bank, TimeProvider clock)
{
    private const int MostTries = 5;

    /// <summary>The record of a session as it stands now, with a head that covers all of it.</summary>
    /// <param name="id">The session.</param>
    /// <returns>Null when there is no such session.</returns>
    /// <exception cref="InvalidOperationException">The session never stood still long enough to be signed.</exception>
    public async Task<SessionRecord?> RecordAsync(SessionId id)
    {
        if (await facts.FindAsync(id) is not { } known)
        {
            return null;
        }

        // A candidate may be writing at this moment: what is read has to be what the last head saw.
        for (var i = 0; i < MostTries; i++)
        {
            await BeginChainAsync(id);
            await heads.SignAsync(known.SlotId);
            var proofs = await heads.ProofsAsync(known.SlotId, id.Value);
            var record = await ReadAsync(known, proofs);
            if (proofs.Count > 0 && proofs[^1].Leaf.Length == record.Entries.Count(entry => entry.Link > 0))
            {
                using var key = await keys.SigningAsync();
                record = record with { Keys = await keys.PublicAsync(), KeyId = RecordKey.Of(key).Kid };
                return record with { Signature = SlotHeads.Sign(key, record.Signed()) };
            }
        }

        throw new InvalidOperationException($"Session {id} changed with each of {MostTries} tries to sign its record.");
    }

    /// <summary>The receipt of a candidate's own session that is over.</summary>
    /// <param name="id">The session.</param>
    /// <param name="candidate">The candidate's account.</param>
    /// <returns>Null when the session is not the candidate's or not over.</returns>
    public async Task<SubmissionReceipt?> ReceiptAsync(SessionId id, Guid candidate)
    {
        if (await facts.FindAsync(id) is not { } known || known.CandidateId != candidate)
        {
            return null;
        }

        await flusher.DrainAsync(id);
        if (await ledger.FindAsync(id) is not { Session: { EndedAs: { } endedAs } session })
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var entries = await db.Journal.AsNoTracking().Where(j => j.SessionId == id.Value).OrderBy(j => j.Seq)
            .Select(j => new { j.Position, j.Hash, IsAnswer = j.Response != null, IsCleared = j.Response == "{}" }).ToListAsync();
        var answered = entries.Where(e => e.IsAnswer).GroupBy(e => e.Position).Count(item => !item.Last().IsCleared);
        using var key = await keys.SigningAsync();
        var receipt = new SubmissionReceipt(
            SubmissionReceipt.CurrentFormat, id.Value, known.ExamId, bank.Exam(known.ExamId)?.Title ?? known.ExamId, known.CandidateName,
            session.StartedAt?.ToUnixTimeMilliseconds(), session.EndedAt?.ToUnixTimeMilliseconds(), Word(endedAs),
            known.Form.Items.Count(), answered, entries.Count, SubmissionReceipt.HashOf(entries.Select(e => e.Hash)),
            clock.GetUtcNow().ToUnixTimeMilliseconds(), RecordKey.Of(key), string.Empty);
        return receipt with { Signature = SlotHeads.Sign(key, receipt.Signed()) };
    }

    private async Task BeginChainAsync(SessionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Sessions.AnyAsync(s => s.Id == id.Value && s.ChainHash == null))
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await SessionChain.BeginAsync(db, id.Value);
            await transaction.CommitAsync();
        }
    }

    private async Task<SessionRecord> ReadAsync(SessionFacts known, IReadOnlyList<HeadProof> proofs)
    {
        var id = known.Id.Value;
        await using var db = await contexts.CreateDbContextAsync();
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id);
        var changes = await db.Ledger.AsNoTracking().Where(e => e.SessionId == id).OrderBy(e => e.Number).ToListAsync();
        var answers = await db.Journal.AsNoTracking().Where(e => e.SessionId == id).OrderBy(e => e.Seq).ToListAsync();
        var reports = await db.ScoreReports.AsNoTracking().Where(r => r.SessionId == id).OrderBy(r => r.Version).ToListAsync();
        RecordedEntry[] entries = [.. changes.Select(SessionChain.Entry), .. answers.Select(SessionChain.Entry)];
        return new SessionRecord(
            SessionRecord.CurrentFormat,
            clock.GetUtcNow().ToUnixTimeMilliseconds(),
            known.CandidateName,
            Word(session.State),
            SessionChain.Facts(session),
            [.. entries.OrderBy(entry => entry.Link == 0 ? long.MaxValue : entry.Link)],
            proofs,
            reports.ConvertAll(r => new RecordedReport(r.Version, r.IssuedAt.ToUnixTimeMilliseconds(), r.Json, r.HeldReason)),
            [],
            string.Empty,
            string.Empty);
    }

    private static string Word(SessionState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}

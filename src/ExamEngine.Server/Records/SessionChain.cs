using ExamEngine.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// The hash chain of a session as the database keeps it: the head stands in the session's row and moves in the transaction that
/// writes the entries it covers.
/// </summary>
internal static class SessionChain
{
    /// <summary>Reads the heads of sessions; nobody else can move them until the transaction ends.</summary>
    /// <param name="db">With a transaction under way.</param>
    /// <param name="ids">The sessions.</param>
    /// <returns>The rows that exist.</returns>
    public static async Task<Dictionary<Guid, ChainRow>> LockAsync(ExamContext db, IReadOnlyCollection<Guid> ids)
    {
        // Always in the same order, so that two flushers cannot wait for each other. SQLite has one writer at a time anyway.
        var (wanted, parameters) = ManyRows.From(db, "wanted", ids.ToArray());
        var sql = $"""
            SELECT "Id", "DurableSeq", "ChainLength", "ChainHash" FROM "Sessions" WHERE "Id" IN (SELECT column1 FROM {wanted})
            ORDER BY "Id" {(db.Database.IsNpgsql() ? "FOR UPDATE" : "")}
            """;
        var rows = await db.Database.SqlQueryRaw<ChainRow>(sql, parameters).ToListAsync();
        return rows.ToDictionary(row => row.Id);
    }

    /// <summary>Begins the chain of a session from before there were chains, with the entries it has, in the order of their times.</summary>
    /// <param name="db">With a transaction under way.</param>
    /// <param name="id">The session.</param>
    /// <returns>The head.</returns>
    public static async Task<ChainHead> BeginAsync(ExamContext db, Guid id)
    {
        if ((await LockAsync(db, [id]))[id] is { ChainHash: { } hash } begun)
        {
            return new ChainHead(begun.ChainLength, hash);
        }

        var head = ChainHead.Begin(Facts(await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == id)));
        var changes = new Queue<LedgerRow>(await db.Ledger.Where(e => e.SessionId == id).OrderBy(e => e.Number).ToListAsync());
        var answers = new Queue<JournalRow>(await db.Journal.Where(e => e.SessionId == id).OrderBy(e => e.Seq).ToListAsync());
        while (changes.Count + answers.Count > 0)
        {
            if (answers.Count == 0 || (changes.TryPeek(out var change) && change.StoredAt <= answers.Peek().ReceivedAt))
            {
                var row = changes.Dequeue();
                head = head.Next(Entry(row));
                (row.Link, row.LinkHash) = (head.Length, head.Hash);
            }
            else
            {
                var row = answers.Dequeue();
                head = head.Next(Entry(row));
                (row.Link, row.LinkHash) = (head.Length, head.Hash);
            }
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.ChainLength, head.Length).SetProperty(s => s.ChainHash, head.Hash));
        return head;
    }

    /// <summary>What of a session never changes.</summary>
    public static RecordedFacts Facts(SessionRow row) => new(row.Id, row.SlotId, row.CandidateId, row.ExamId, row.FormJson, row.PlanJson);

    /// <summary>A ledger entry as the chain has it.</summary>
    public static RecordedChange Entry(LedgerRow row) => new(
        row.Link ?? 0, row.LinkHash ?? string.Empty, row.Number, row.At.ToUnixTimeMilliseconds(), row.StoredAt.ToUnixTimeMilliseconds(), row.Json);

    /// <summary>A journal entry as the chain has it.</summary>
    public static RecordedAnswer Entry(JournalRow row) => new(
        row.Link ?? 0, row.LinkHash ?? string.Empty, row.Seq, row.Position, row.Response, row.Flagged, row.Hash, row.ReceivedAt.ToUnixTimeMilliseconds(), row.Epoch);
}

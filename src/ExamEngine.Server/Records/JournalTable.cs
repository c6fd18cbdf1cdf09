using ExamEngine.Records;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// Writes journal entries: many rows in one statement, one transaction for many sessions. Each entry becomes the next link of
/// its session's chain.
/// </summary>
internal sealed class JournalTable(IDbContextFactory<ExamContext> contexts)
{
    /// <summary>Commits entries and the durable numbers they lead to; entries that are there already stay as they are.</summary>
    /// <returns>The sessions that moved: the highest committed number, and the head of the chain with it.</returns>
    public async Task<IReadOnlyList<(SessionId Id, long Durable, ChainHead Chain)>> CommitAsync(IReadOnlyCollection<(SessionId Id, IReadOnlyList<JournalEntry> Entries)> work)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sessions = await SessionChain.LockAsync(db, [.. work.Select(w => w.Id.Value)]);
        var links = new List<Link>();
        var heads = new List<Link>();
        foreach (var (id, entries) in work)
        {
            if (sessions.TryGetValue(id.Value, out var session) && entries[^1].Seq > session.DurableSeq)
            {
                var head = session.ChainHash is null ? await SessionChain.BeginAsync(db, id.Value) : new ChainHead(session.ChainLength, session.ChainHash);
                foreach (var entry in entries.Where(e => e.Seq > session.DurableSeq))
                {
                    head = head.Next(new RecordedAnswer(0, "", entry.Seq, entry.Position, entry.Response, entry.Flagged, entry.Hash, entry.ReceivedAt, entry.Epoch));
                    links.Add(new Link(id.Value, entry, head));
                }

                heads.Add(links[^1]);
            }
        }

        foreach (var chunk in links.Chunk(ManyRows.InOneStatement))
        {
            await InsertAsync(db, chunk);
        }

        if (heads.Count > 0)
        {
            await MoveAsync(db, heads);
        }

        await transaction.CommitAsync();
        return heads.ConvertAll(head => (new SessionId(head.Session), head.Entry.Seq, head.Head));
    }

    /// <summary>Reads what is committed under some numbers.</summary>
    /// <returns>The hashes of the contents by number; a number that is not committed is not among them.</returns>
    public async Task<IReadOnlyDictionary<long, string>> HashesAsync(SessionId id, IReadOnlyCollection<long> numbers)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Journal.Where(j => j.SessionId == id.Value && numbers.Contains(j.Seq)).ToDictionaryAsync(j => j.Seq, j => j.Hash);
    }

    /// <summary>Reads what is committed of one item, by number.</summary>
    public async Task<IReadOnlyList<JournalRow>> OfItemAsync(SessionId id, int position)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Journal.AsNoTracking().Where(j => j.SessionId == id.Value && j.Position == position).OrderBy(j => j.Seq).ToListAsync();
    }

    private static Task<int> InsertAsync(ExamContext db, IReadOnlyCollection<Link> links)
    {
        var (rows, parameters) = ManyRows.From(
            db,
            "entries",
            links.Select(l => l.Session).ToArray(),
            links.Select(l => l.Entry.Seq).ToArray(),
            links.Select(l => l.Entry.Position).ToArray(),
            links.Select(l => l.Entry.Response).ToArray(),
            links.Select(l => l.Entry.Flagged).ToArray(),
            links.Select(l => l.Entry.Hash).ToArray(),
            links.Select(l => l.Entry.ReceivedAt).ToArray(),
            links.Select(l => l.Entry.Epoch).ToArray(),
            links.Select(l => l.Head.Length).ToArray(),
            links.Select(l => l.Head.Hash).ToArray());
        var sql = $"""
            INSERT INTO "Journal" ("SessionId", "Seq", "Position", "Response", "Flagged", "Hash", "ReceivedAt", "Epoch", "Link", "LinkHash")
            SELECT * FROM {rows}
            """;
        return db.Database.ExecuteSqlRawAsync(sql, parameters);
    }

    /// <summary>Every session's durable number and head in one statement.</summary>
    private static Task<int> MoveAsync(ExamContext db, IReadOnlyCollection<Link> heads)
    {
        var (rows, parameters) = ManyRows.From(
            db,
            "moved",
            heads.Select(h => h.Session).ToArray(),
            heads.Select(h => h.Entry.Seq).ToArray(),
            heads.Select(h => h.Head.Length).ToArray(),
            heads.Select(h => h.Head.Hash).ToArray());
        var sql = $"""
            UPDATE "Sessions" SET "DurableSeq" = moved.column2, "ChainLength" = moved.column3, "ChainHash" = moved.column4
            FROM {rows} WHERE "Sessions"."Id" = moved.column1
            """;
        return db.Database.ExecuteSqlRawAsync(sql, parameters);
    }

    /// <summary>An entry, and the chain with it as its last.</summary>
    private sealed record Link(Guid Session, JournalEntry Entry, ChainHead Head);
}

using System.Globalization;
using System.Text;
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
    private const int Columns = 10;
    private const int RowsPerStatement = 100;

    /// <summary>Commits entries and the durable numbers they lead to; entries that are there already stay as they are.</summary>
    public async Task CommitAsync(IReadOnlyCollection<(SessionId Id, IReadOnlyList<JournalEntry> Entries)> work)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var sessions = await SessionChain.LockAsync(db, [.. work.Select(w => w.Id.Value)]);
        var rows = new List<object?[]>();
        var heads = new List<object?[]>();
        foreach (var (id, entries) in work)
        {
            if (sessions.TryGetValue(id.Value, out var session) && entries[^1].Seq > session.DurableSeq)
            {
                var head = session.ChainHash is null ? await SessionChain.BeginAsync(db, id.Value) : new ChainHead(session.ChainLength, session.ChainHash);
                foreach (var entry in entries.Where(e => e.Seq > session.DurableSeq))
                {
                    head = head.Next(new RecordedAnswer(0, "", entry.Seq, entry.Position, entry.Response, entry.Flagged, entry.Hash, entry.ReceivedAt, entry.Epoch));
                    rows.Add([id.Value, entry.Seq, entry.Position, entry.Response, entry.Flagged, entry.Hash, entry.ReceivedAt, entry.Epoch, head.Length, head.Hash]);
                }

                heads.Add([id.Value, entries[^1].Seq, head.Length, head.Hash]);
            }
        }

        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            await InsertAsync(db, chunk);
        }

        if (heads.Count > 0)
        {
            await MoveAsync(db, heads);
        }

        await transaction.CommitAsync();
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

    private static Task<int> InsertAsync(ExamContext db, object?[][] rows)
    {
        var sql = $"""
            INSERT INTO "Journal" ("SessionId", "Seq", "Position", "Response", "Flagged", "Hash", "ReceivedAt", "Epoch", "Link", "LinkHash")
            VALUES {Places(rows.Length, Columns)}
            """;
        return db.Database.ExecuteSqlRawAsync(sql, rows.SelectMany(row => row)!);
    }

    /// <summary>Every session's durable number and head in one statement; the names of the columns of VALUES are the same in both products.</summary>
    private static Task<int> MoveAsync(ExamContext db, List<object?[]> heads)
    {
        var sql = $"""
            UPDATE "Sessions" SET "DurableSeq" = moved.column2, "ChainLength" = moved.column3, "ChainHash" = moved.column4
            FROM (VALUES {Places(heads.Count, 4)}) AS moved WHERE "Sessions"."Id" = moved.column1
            """;
        return db.Database.ExecuteSqlRawAsync(sql, heads.SelectMany(head => head)!);
    }

    private static string Places(int rows, int columns)
    {
        var text = new StringBuilder();
        for (var place = 0; place < rows * columns; place++)
        {
            text.Append(place % columns > 0 ? ", " : place == 0 ? "(" : "), (").Append(CultureInfo.InvariantCulture, $"{{{place}}}");
        }

        return text.Append(')').ToString();
    }
}

using System.Globalization;
using System.Text;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Writes journal entries: many rows in one statement, one transaction for many sessions.</summary>
internal sealed class JournalTable(IDbContextFactory<ExamContext> contexts)
{
    private const int Columns = 8;
    private const int RowsPerStatement = 100;

    /// <summary>Commits entries and the durable numbers they lead to; entries that are there already stay as they are.</summary>
    public async Task CommitAsync(IReadOnlyCollection<(SessionId Id, IReadOnlyList<JournalEntry> Entries)> work)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var chunk in work.SelectMany(w => w.Entries.Select(e => (w.Id, Entry: e))).Chunk(RowsPerStatement))
        {
            await InsertAsync(db, chunk);
        }

        foreach (var (id, entries) in work)
        {
            var durable = entries[^1].Seq;
            await db.Sessions.Where(s => s.Id == id.Value && s.DurableSeq < durable)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.DurableSeq, durable));
        }

        await transaction.CommitAsync();
    }

    private static async Task InsertAsync(ExamContext db, (SessionId Id, JournalEntry Entry)[] rows)
    {
        var sql = new StringBuilder(
            """INSERT INTO "Journal" ("SessionId", "Seq", "Position", "Response", "Flagged", "Hash", "ReceivedAt", "Epoch") VALUES """);
        var values = new object?[rows.Length * Columns];
        for (var i = 0; i < rows.Length; i++)
        {
            sql.Append(i == 0 ? "(" : ", (");
            for (var c = 0; c < Columns; c++)
            {
                sql.Append(CultureInfo.InvariantCulture, $"{(c == 0 ? "" : ", ")}{{{(i * Columns) + c}}}");
            }

            sql.Append(')');
            var (id, entry) = rows[i];
            object?[] row = [id.Value, entry.Seq, entry.Position, entry.Response, entry.Flagged, entry.Hash, entry.ReceivedAt, entry.Epoch];
            row.CopyTo(values, i * Columns);
        }

        sql.Append(""" ON CONFLICT ("SessionId", "Seq") DO NOTHING""");
        await db.Database.ExecuteSqlRawAsync(sql.ToString(), values!);
    }
}

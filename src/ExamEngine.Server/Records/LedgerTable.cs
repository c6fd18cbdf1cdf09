using System.Globalization;
using ExamEngine.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace ExamEngine.Server.Records;

/// <summary>Appends to the ledger of a session by compare-and-set. In PostgreSQL that is one statement: every start and every end of a section of thousands waits for it.</summary>
internal static class LedgerTable
{
    /// <summary>Appends entries and moves the session's row to where they lead, if both the ledger and the chain stand as they are said to.</summary>
    /// <param name="db">The database; SQLite has a transaction under way.</param>
    /// <param name="before">The session as it was decided on.</param>
    /// <param name="chain">The head of its chain.</param>
    /// <param name="after">The session after the entries.</param>
    /// <param name="head">The head of its chain after them.</param>
    /// <param name="rows">The entries; at least one.</param>
    /// <returns>False when another writer was first; nothing is written then.</returns>
    public static async Task<bool> AppendAsync(ExamContext db, StoredSession before, ChainHead chain, ExamSession after, ChainHead head, IReadOnlyList<LedgerRow> rows)
    {
        var (entries, parameters) = ManyRows.From(
            db,
            "entries",
            rows.Select(r => r.Number).ToArray(),
            rows.Select(r => r.At.ToUnixTimeMilliseconds()).ToArray(),
            rows.Select(r => r.StoredAt.ToUnixTimeMilliseconds()).ToArray(),
            rows.Select(r => r.Json).ToArray(),
            rows.Select(r => r.Link).ToArray(),
            rows.Select(r => r.LinkHash).ToArray());
        var all = new Places(db.Database.IsNpgsql(), parameters);
        var id = all.Add(before.Facts.Id.Value, NpgsqlDbType.Uuid);
        var move = $"""
            UPDATE "Sessions" SET "LedgerVersion" = {all.Add(after.Version, NpgsqlDbType.Integer)}, "State" = {all.Add((int)after.State, NpgsqlDbType.Integer)},
            "NextDue" = {all.Add(after.NextDue)}, "StartedAt" = {all.Add(after.StartedAt)}, "EndedAt" = {all.Add(after.EndedAt)},
            "EndedAs" = {all.Add((int?)after.EndedAs, NpgsqlDbType.Integer)},
            "ChainLength" = {all.Add(head.Length, NpgsqlDbType.Bigint)}, "ChainHash" = {all.Add(head.Hash, NpgsqlDbType.Text)}
            WHERE "Id" = {id} AND "LedgerVersion" = {all.Add(before.Session.Version, NpgsqlDbType.Integer)} AND "ChainLength" = {all.Add(chain.Length, NpgsqlDbType.Bigint)}
            """;
        const string Insert = """INSERT INTO "Ledger" ("SessionId", "Number", "At", "StoredAt", "Json", "Link", "LinkHash")""";
        if (db.Database.IsNpgsql())
        {
            var sql = $"""WITH moved AS ({move} RETURNING "Id") {Insert} SELECT moved."Id", entries.* FROM moved CROSS JOIN {entries}""";
            return await db.Database.ExecuteSqlRawAsync(sql, all.Values) > 0;
        }

        var insert = $"{Insert} SELECT {id}, entries.* FROM {entries}";
        return await db.Database.ExecuteSqlRawAsync(move, all.Values) > 0 && await db.Database.ExecuteSqlRawAsync(insert, all.Values) > 0;
    }

    /// <summary>The parameters of a statement, each by its place. PostgreSQL has to be told the type of one that is null.</summary>
    private sealed class Places(bool isTyped, IEnumerable<object> first)
    {
        private readonly List<object> _values = [.. first];

        public object[] Values => [.. _values];

        public string Add(DateTimeOffset? moment) => Add(moment?.ToUnixTimeMilliseconds(), NpgsqlDbType.Bigint);

        public string Add(object? value, NpgsqlDbType type)
        {
            _values.Add(isTyped ? new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value } : value!);
            return string.Create(CultureInfo.InvariantCulture, $"{{{_values.Count - 1}}}");
        }
    }
}

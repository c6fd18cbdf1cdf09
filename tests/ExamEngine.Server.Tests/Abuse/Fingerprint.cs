using System.Globalization;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Everything durable and every live answer, so that two moments can be compared.</summary>
internal sealed class Fingerprint
{
    // The pulse beats and heads are signed by themselves, keys are made when first needed, and wrong passwords are counted: none of it is what a caller asked for.
    private static readonly string[] Tables = ["Pulse", "DataProtectionKeys", "RecordKeys", "SlotHeads", "__EFMigrationsHistory"];
    private static readonly string[] Columns = ["AccessFailedCount", "LockoutEnd", "ConcurrencyStamp", "Generation"];

    private readonly Dictionary<string, string[]> _rows = new(StringComparer.Ordinal);

    public static async Task<Fingerprint> TakeAsync(ServerUnderTest server)
    {
        var taken = new Fingerprint();
        await DrainAsync(server);
        await using var db = await server.DatabaseAsync();
        await db.Database.OpenConnectionAsync();
        foreach (var (table, columns) in TablesOf(db))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT {string.Join(", ", columns.Select(c => $"\"{c}\""))} FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Word(reader.GetValue(i)))));
            }

            rows.Sort(StringComparer.Ordinal);
            taken._rows[table] = [.. rows];
        }

        await taken.AddAnswersAsync(server.Services.GetRequiredService<IConnectionMultiplexer>());
        return taken;
    }

    /// <summary>What was received before becomes durable at some moment, which would look like a change.</summary>
    private static async Task DrainAsync(ServerUnderTest server)
    {
        var redis = server.Services.GetRequiredService<IConnectionMultiplexer>();
        foreach (var name in await NamesAsync(redis, "*:j:*"))
        {
            await server.Services.GetRequiredService<JournalFlusher>().DrainAsync(new SessionId(Guid.Parse(name.Split(':')[^1])));
        }
    }

    /// <summary>What differs, in words; null when nothing does.</summary>
    public string? Difference(Fingerprint after)
    {
        foreach (var table in _rows.Keys.Union(after._rows.Keys))
        {
            var (before, now) = (_rows.GetValueOrDefault(table, []), after._rows.GetValueOrDefault(table, []));
            if (!before.SequenceEqual(now, StringComparer.Ordinal))
            {
                return $"{table}: gone {Short(before.Except(now))}; new {Short(now.Except(before))}";
            }
        }

        return null;
    }

    private static string Short(IEnumerable<string> rows) => string.Join(" / ", rows.Select(row => row.Length > 300 ? row[..300] + "…" : row));

    private static IEnumerable<(string Table, string[] Columns)> TablesOf(DbContext db) => db.Model.GetEntityTypes()
        .Where(entity => entity.GetTableName() is { } table && !Tables.Contains(table))
        .Select(entity => (entity.GetTableName()!, entity.GetProperties()
            .Select(property => property.GetColumnName(StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value)!)
            .Where(column => !Columns.Contains(column)).ToArray()));

    private static string Word(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private async Task AddAnswersAsync(IConnectionMultiplexer redis)
    {
        var rows = new List<string>();
        foreach (var name in (await NamesAsync(redis, "*:a:*")).Concat(await NamesAsync(redis, "*:j:*")))
        {
            rows.Add($"{name} {Convert.ToHexString((await redis.GetDatabase().KeyDumpAsync(name))!)}");
        }

        rows.Sort(StringComparer.Ordinal);
        _rows["Redis"] = [.. rows];
    }

    /// <summary>By a script, because the client's own way of listing keys holds a thread.</summary>
    private static async Task<string[]> NamesAsync(IConnectionMultiplexer redis, string pattern) =>
        (string[])(await redis.GetDatabase().ScriptEvaluateAsync("return redis.call('KEYS', ARGV[1])", [], [pattern]))!;
}

using System.Globalization;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace ExamEngine.Specs.Server.Records;

/// <summary>
/// The figures of <c>docs/operations.md</c>, printed with <c>-diagnostics</c> or <c>-showLiveOutput</c>: three candidates sit the examination of 120 items, each item
/// opened and answered once. The first waits until each answer is durable, as people do, and the commands of Redis are counted there. The bounds are twice what was found, so that a change that costs much more is noticed.
/// </summary>
public sealed class What_a_session_costs(TestStores stores)
{
    private static readonly string[] Accounts = ["candidate1", "candidate2", "candidate3"];

    [Fact]
    public async Task In_Redis_and_in_the_database()
    {
        await using var server = await stores.StartAsync(Stores.Production, settings: [KeyValuePair.Create("Limits:HubCallsPerTenSeconds", (string?)"100000")]);
        var redis = server.Services.GetRequiredService<IConnectionMultiplexer>();
        var names = server.Services.GetRequiredService<LiveNames>();
        var (answers, bytes, commands) = (0, 0L, new Dictionary<string, double>());
        var sessions = new List<Guid>();
        foreach (var account in Accounts)
        {
            await using var candidate = await CandidateAtHub.ReadyAsync(server, account, "ctss-standard");
            var (before, isFirst) = (await CommandsAsync(redis), commands.Count == 0);
            var given = await SitAsync(candidate, waits: isFirst);
            await Until.TrueAsync(() => Task.FromResult(candidate.Durable == given), () => "Not everything becomes durable.");
            commands = isFirst ? (await CommandsAsync(redis)).ToDictionary(c => c.Key, c => (c.Value - before.GetValueOrDefault(c.Key)) / (double)given) : commands;
            answers += given;
            bytes = Math.Max(bytes, await MemoryAsync(redis, names, new SessionId(candidate.SessionId)));
            sessions.Add(candidate.SessionId);
        }

        await using var db = await server.DatabaseAsync();
        var rows = await db.Journal.CountAsync();
        var journal = await NumberAsync(db, """SELECT sum(pg_column_size(j.*))::bigint AS "Value" FROM "Journal" j""");
        var whole = await NumberAsync(db, """SELECT pg_total_relation_size('"Journal"') AS "Value" """);
        var ledger = await NumberAsync(db, """SELECT sum(pg_column_size(l.*))::bigint AS "Value" FROM "Ledger" l""");
        var entries = await db.Ledger.CountAsync(l => sessions.Contains(l.SessionId));
        var session = await NumberAsync(db, """SELECT avg(pg_column_size(s.*))::bigint AS "Value" FROM "Sessions" s WHERE "LedgerVersion" > 5""");
        Print($"Answers: {answers}; Redis, most of a session: {bytes} bytes");
        Print($"Redis commands for each answer: {string.Join(", ", commands.Where(c => c.Value > 0.05).OrderByDescending(c => c.Value).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:F2}")))}");
        Print($"Journal: {rows} rows, {journal / rows} bytes each, {whole / rows} with indexes and free space; ledger {entries / sessions.Count} entries, {ledger / sessions.Count} bytes a session; row of a session {session} bytes");

        Assert.Equal(answers, rows);
        Assert.InRange(bytes, 1, 60_000);
        Assert.InRange(journal / rows, 1, 700);
        Assert.InRange(ledger / sessions.Count, 1, 12_000);
        Assert.InRange(commands.GetValueOrDefault("evalsha"), 2, 8);
    }

    private static async Task<int> SitAsync(CandidateAtHub candidate, bool waits)
    {
        var answers = 0;
        for (var section = 1; section <= candidate.Snapshot.Sections.Count; section++)
        {
            await candidate.StartSectionAsync(section);
            foreach (var position in candidate.Positions(section))
            {
                await candidate.DoneAsync("OpenItem", position);
                await candidate.EventAsync<ItemEvent>(e => e.Position == position);
                Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(position, candidate.AnyAnswer(position))).Code);
                answers++;
                if (waits)
                {
                    await Until.TrueAsync(() => Task.FromResult(candidate.Durable == answers), () => "The answer does not become durable.");
                }
            }

            await candidate.DoneAsync("EndSection", section);
        }

        return answers;
    }

    private static async Task<long> MemoryAsync(IConnectionMultiplexer redis, LiveNames names, SessionId id)
    {
        var sum = 0L;
        foreach (var key in new[] { names.Session(id), names.Answers(id), names.Journal(id) })
        {
            sum += (long?)await redis.GetDatabase().ExecuteAsync("MEMORY", "USAGE", key) ?? 0;
        }

        return sum;
    }

    private static async Task<Dictionary<string, long>> CommandsAsync(IConnectionMultiplexer redis)
    {
        var info = (string)(await redis.GetDatabase().ExecuteAsync("INFO", "commandstats"))!;
        return info.Split('\n').Where(line => line.StartsWith("cmdstat_", StringComparison.Ordinal)).ToDictionary(
            line => line[8..line.IndexOf(':', StringComparison.Ordinal)],
            line => long.Parse(line.Split('=', ',')[1], CultureInfo.InvariantCulture));
    }

    private static Task<long> NumberAsync(ExamContext db, string sql) => db.Database.SqlQueryRaw<long>(sql).SingleAsync();

    private static void Print(string line)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(line);
        TestContext.Current.SendDiagnosticMessage(line);
    }
}

using ExamEngine.Server;
using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>
/// Two servers of the product on real stores, put together and never started: no timer runs, nothing listens, and whoever steps them calls
/// what the hub, the timers and the jobs call (<c>CandidateActions</c>, <c>CandidatePlaces</c>, <c>AnswerIntake</c>, <c>SessionCommands</c>,
/// <c>JournalFlusher.DrainAsync</c>, <c>OutageWatch.BeatAsync</c>, <c>DueSweep.SweepAsync</c>, <c>Reconciler.CompareAsync</c>, <c>SessionScoring</c>).
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private readonly TwoSections _bank = new();
    private readonly RedisServer _redis;
    private readonly DirectoryInfo _folder;
    private readonly WebApplication[] _nodes;
    private Guid _slot;
    private Guid _candidate;

    private World(RedisServer redis, string? database, DirectoryInfo folder)
    {
        (_redis, _folder) = (redis, folder);
        var first = Build(database, other: null);
        _nodes = [first, Build(database, first)];
    }

    public VirtualClock Clock { get; } = new();

    public Interruption Interruption { get; } = new();

    /// <summary>What is different from the product.</summary>
    public Mutant Mutant { get; set; } = Mutant.None;

    public LiveNames Names => Of<LiveNames>(0);

    public IDatabase Redis => Of<IConnectionMultiplexer>(0).GetDatabase();

    /// <summary>Puts two servers on empty stores.</summary>
    public static async Task<World> CreateAsync(string? database)
    {
        var world = new World(await RedisServer.StartAsync(), database, QuickFolder.Create("examengine-data-"));
        await world.PrepareAsync();
        return world;
    }

    public T Of<T>(int node)
        where T : notnull => _nodes[node].Services.GetRequiredService<T>();

    public Task<ExamContext> DatabaseAsync() => Of<IDbContextFactory<ExamContext>>(0).CreateDbContextAsync();

    /// <summary>A new exam session, released and not begun, at the beginning of time, with both servers healthy.</summary>
    public async Task<(SessionId Id, SessionFacts Facts)> BeginAsync()
    {
        Clock.Restart();
        await using (var db = await DatabaseAsync())
        {
            await db.Outages.ExecuteDeleteAsync();
            await db.Pulse.ExecuteDeleteAsync();
            await db.Bookings.ExecuteUpdateAsync(set => set.SetProperty(b => b.CancelledAt, Clock.GetUtcNow()));
            await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SessionState.Cancelled).SetProperty(s => s.NextDue, (DateTimeOffset?)null));
        }

        await Redis.ExecuteAsync("FLUSHALL");
        foreach (var node in new[] { 0, 1 })
        {
            await Of<OutageWatch>(node).BeatAsync();
        }

        var (booking, refusal) = await Of<Bookings>(0).BookAsync(_slot, _candidate, accommodation: null);
        var id = new SessionId(booking?.Id ?? throw new InvalidOperationException(refusal!.Message));
        await Of<SessionCommands>(0).RunAsync(id, (s, now) => s.CheckIn(now, Model.Candidate, "1"));
        await Of<SessionCommands>(0).RunAsync(id, (s, now) => s.MakeReady(now, Model.Proctor));
        return (id, (await Of<SessionFactsCache>(0).FindAsync(id))!);
    }

    public Guid Candidate => _candidate;

    /// <summary>What Redis holds of a session.</summary>
    public async Task<(string Key, byte[]? Dump)[]> CopyAsync(SessionId id)
    {
        RedisKey[] keys = [Names.Session(id), Names.Answers(id), Names.Journal(id), Names.Dirty(id)];
        return await Task.WhenAll(keys.Select(async key => ((string)key!, (byte[]?)await Redis.KeyDumpAsync(key))));
    }

    /// <summary>Redis failed over to a replica that had heard no more than this.</summary>
    public async Task FallBackAsync((string Key, byte[]? Dump)[] copy)
    {
        foreach (var (key, dump) in copy)
        {
            await Redis.KeyDeleteAsync(key);
            if (dump is not null)
            {
                await Redis.KeyRestoreAsync(key, dump);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }

        _redis.Dispose();
        _bank.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task PrepareAsync()
    {
        foreach (var service in _nodes[0].Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>())
        {
            if (service is ExamEngine.Server.Hosting.DatabaseAtStart)
            {
                await service.StartAsync(CancellationToken.None);
            }
        }

        await using var db = await DatabaseAsync();
        _candidate = Guid.NewGuid();
        db.Users.Add(new Account { Id = _candidate, DisplayName = Model.Candidate.Name, UserName = "candidate", Email = "candidate@example.com" });
        _slot = Guid.NewGuid();
        db.ExamSlots.Add(new ExamSlot
        {
            Id = _slot,
            ExamId = TwoSections.Exam,
            Name = "Slot",
            Place = "Online",
            Zone = "UTC",
            StartsAt = VirtualClock.Start.AddHours(-1),
            EndsAt = VirtualClock.Start.AddDays(2),
            Seats = 10,
            ReceiptKey = [],
        });
        await db.SaveChangesAsync();
    }

    private WebApplication Build(string? database, WebApplication? other) => ExamServer.Build([], builder =>
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = _folder.FullName,
            ["ConnectionStrings:Database"] = database,
            ["ConnectionStrings:Redis"] = _redis.ConnectionString,
            ["ItemBank:Folder"] = _bank.Folder,
            ["Banner"] = "false",

            // Time is made up here; that of Redis is the machine's.
            ["Clocks:Compare"] = "false",
        });
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton(new LiveScripts(name => Mutant.Script(name)));
        builder.Services.ConfigureDbContext<ExamContext>(options => options.AddInterceptors(Interruption, new MutantOfTheLedger(() => Mutant)));
        if (other is not null)
        {
            // The data folder of SQLite takes one server; the second one is given the first one's way to the database.
            builder.Services.AddSingleton(other.Services.GetRequiredService<IDbContextFactory<ExamContext>>());
            builder.Services.AddSingleton(other.Services.GetRequiredService<IDataProtectionProvider>());
        }
    });
}

using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Watches the connections of those candidates for whom the clock stands still while theirs is away. What counts is the last sign of
/// life that a server got, and never silence that began while no server could hear. It runs on every node; the ledger takes one of them.
/// </summary>
internal sealed class ConnectionWatch(
    IDbContextFactory<ExamContext> contexts,
    SessionFactsCache facts,
    LiveStore live,
    SessionCommands commands,
    OutageWatch outages,
    TimeProvider clock,
    ILogger<ConnectionWatch> log) : BackgroundService
{
    // Asked together they share their way to Redis; when they all have lost their connections, they must not take every connection to the database.
    private const int AtOnce = 16;

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Looks after everybody in an examination.</summary>
    public async Task LookAsync()
    {
        if (!outages.IsSettled)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var running = await db.Sessions.Where(s => s.State == SessionState.Running && s.WaitsForConnection).Select(s => s.Id).ToListAsync();
        await Parallel.ForEachAsync(running, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (id, _) => await LookAsync(new SessionId(id)));
    }

    /// <summary>Looks after one session, before time may end something in it, or when its page is back.</summary>
    public async Task LookAsync(SessionId id)
    {
        if (await facts.FindAsync(id) is not { Plan.DisconnectAllowance: not null } || await live.ReadAsync(id) is not { SeenAt: { } seen } state)
        {
            return;
        }

        var isNews = state.LostSince is { } lost
            ? seen > lost
            : state.State == SessionState.Running && state.Stands > TimeSpan.Zero && clock.GetUtcNow() - seen >= ExamSession.Silence;
        if (isNews)
        {
            var heard = await HeardUntilAsync(seen);
            await commands.RunAsync(id, (session, now) => session.WatchConnection(now, SessionActor.ConnectionWatch, heard));
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.SweepFailed(exception);
            }
        }
    }

    /// <summary>During an outage nobody could be heard: silence counts from its end.</summary>
    private async Task<DateTimeOffset> HeardUntilAsync(DateTimeOffset seen)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var end = await db.Outages.Where(o => o.To > seen).OrderByDescending(o => o.To).Select(o => (DateTimeOffset?)o.To).FirstOrDefaultAsync();
        return end > seen ? end.Value : seen;
    }
}

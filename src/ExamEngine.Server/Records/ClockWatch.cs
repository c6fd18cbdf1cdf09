using ExamEngine.Clocks;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Hosting;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExamEngine.Server.Records;

/// <summary>
/// Compares this node's clock with those of the stores at every beat of the pulse, and at every look with its own steady clock, so that a step is
/// noticed at once. Whoever needs the time for a decision asks here.
/// </summary>
internal sealed class ClockWatch(
    PulseDatabase database, LiveStore live, StoreChoice stores, IConfiguration configuration, TimeProvider clock, ILogger<ClockWatch> log) : IHealthCheck
{
    private readonly bool _isOn = configuration.GetValue("Clocks:Compare", true);
    private volatile Look? _last;
    private ClockVerdict _told;

    /// <summary>What a command is refused with while this node's clock is off.</summary>
    public static Refusal Refusal => new("clock", "The clock of this server is not right at the moment, so nothing can be decided here. Please try again in a few seconds.");

    /// <summary>How the clocks stand at this moment.</summary>
    public ClockComparison Now => At(clock.GetUtcNow());

    /// <summary>This node's clock may be used for decisions.</summary>
    public bool NodeDecides => Now.NodeDecides;

    /// <summary>Reads the time for a decision.</summary>
    /// <param name="now">The node's time.</param>
    /// <returns>False when this node's clock is off: nothing may be decided by it.</returns>
    public bool TryRead(out DateTimeOffset now)
    {
        now = clock.GetUtcNow();
        return At(now).NodeDecides;
    }

    /// <summary>Asks both stores for their time; throws when one does not answer.</summary>
    /// <returns>A task that is done when the stores are compared.</returns>
    public async Task CompareAsync()
    {
        try
        {
            await AskAsync(live.TimeAsync, static difference => new ClockComparison(null, difference));
            if (!stores.EmbeddedDatabase)
            {
                await AskDatabaseAsync();
            }
        }
        finally
        {
            Tell();
        }
    }

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var now = Now;
        var figures = new Dictionary<string, object>();
        Add("databaseMs", now.Database);
        Add("redisMs", now.Redis);
        return Task.FromResult(now.Verdict switch
        {
            ClockVerdict.Agreed => HealthCheckResult.Healthy(data: figures),
            ClockVerdict.Node => HealthCheckResult.Unhealthy(data: figures),
            _ => HealthCheckResult.Degraded(data: figures),
        });

        void Add(string name, TimeSpan? difference)
        {
            if (difference is { } known)
            {
                figures[name] = (long)known.TotalMilliseconds;
            }
        }
    }

    private ClockComparison At(DateTimeOffset now)
    {
        if (!_isOn || _last is not { } last)
        {
            return default;
        }

        // By how much this node's clock has moved otherwise than its steady one: such a step is there before the stores are asked again.
        var comparison = last.Comparison.Moved(now - last.At - clock.GetElapsedTime(last.Timestamp));

        // SQLite has the node's clock, so that in case of doubt Redis is the odd one.
        return stores.EmbeddedDatabase ? comparison with { Database = TimeSpan.Zero } : comparison;
    }

    private async Task AskDatabaseAsync()
    {
        await using var db = database.Open();

        // A new connection is not part of the round trip.
        await db.Database.OpenConnectionAsync();
        await AskAsync(
            async () => DateTimeOffset.FromUnixTimeMilliseconds(
                await db.Database.SqlQuery<long>($"""SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS "Value" """).SingleAsync()),
            static difference => new ClockComparison(difference, null));
    }

    private async Task AskAsync(Func<Task<DateTimeOffset>> ask, Func<TimeSpan?, ClockComparison> found)
    {
        // From the moment of asking, so that a step while the answer is under way is not taken for the store's.
        var (asked, timestamp) = (clock.GetUtcNow(), clock.GetTimestamp());
        var before = At(asked);
        var told = await ask();
        _last = new Look(before.Then(found(ClockComparison.Difference(asked, clock.GetElapsedTime(timestamp), told))), asked, timestamp);
    }

    /// <summary>Once when something changes, not each second.</summary>
    private void Tell()
    {
        var now = Now;
        if (now.Verdict == _told)
        {
            return;
        }

        _told = now.Verdict;
        var (database, redis) = ((long?)now.Database?.TotalMilliseconds, (long?)now.Redis?.TotalMilliseconds);
        switch (now.Verdict)
        {
            case ClockVerdict.Node:
                log.NodeClockOff(database, redis);
                break;
            case ClockVerdict.Agreed:
                log.ClocksAgree(database, redis);
                break;
            default:
                log.StoreClockOff(now.Verdict, database, redis);
                break;
        }
    }

    private sealed record Look(ClockComparison Comparison, DateTimeOffset At, long Timestamp);
}

using ExamEngine.Server.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// Keeps the pulse: while this node, Redis and the database are all healthy it writes the time into one row, once a
/// second. Whoever finds the row three seconds old or more records an outage; every running session gets it back
/// before anyone's time may run out.
/// </summary>
internal sealed class OutageWatch(
    PulseDatabase database,
    IServiceProvider services,
    IHostApplicationLifetime lifetime,
    ClockWatch clocks,
    TimeProvider clock,
    ILogger<OutageWatch> log) : BackgroundService
{
    /// <summary>A gap of this length or longer counts as an outage.</summary>
    public static readonly TimeSpan Threshold = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    // A store that is a little later than the server is waited for; one that stays away does not keep the server down.
    private const int FirstBeats = 5;
    private const int MostTries = 5;
    private long _lastBeat = long.MinValue;
    private volatile bool _credited;

    /// <summary>
    /// True when the pulse is fresh, every outage is credited and this node's clock is right. Only then may time end anything.
    /// </summary>
    public bool IsSettled => _credited && clocks.NodeDecides && clock.GetUtcNow().ToUnixTimeMilliseconds() - Interlocked.Read(ref _lastBeat) < Threshold.TotalMilliseconds;

    /// <summary>
    /// Up to when time may end something: the last healthy moment, or null while nothing may end. Whatever was due after it waits for the
    /// next beat, because an outage that has just begun would have to be given back first.
    /// </summary>
    public DateTimeOffset? SettledUntil => IsSettled ? DateTimeOffset.FromUnixTimeMilliseconds(Interlocked.Read(ref _lastBeat)) : null;

    /// <inheritdoc/>
    /// <remarks>The first beat comes before the server takes requests.</remarks>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < FirstBeats && !await BeatAsync(isServing: false); i++)
        {
            await Task.Delay(Beat, clock, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>One beat: looks after the stores, writes the pulse, finds and credits outages.</summary>
    /// <param name="isServing">This node takes requests. One that is still starting leaves the pulse alone, unless it finds an outage.</param>
    /// <returns>False when it failed, or this node's clock is off.</returns>
    public async Task<bool> BeatAsync(bool isServing = true)
    {
        try
        {
            await clocks.CompareAsync();
            if (await RecordAsync(isServing) is not { } now)
            {
                return false;
            }

            while (await UncreditedAsync() is [var oldest, ..])
            {
                now = await CreditAsync(oldest, now, isServing);
            }

            _credited = true;

            // Only now: another node may have found an outage and written the pulse, and it is not given back before this line.
            Interlocked.Exchange(ref _lastBeat, now.ToUnixTimeMilliseconds());
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.PulseMissed(exception);
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            await BeatAsync();
            using var timer = new PeriodicTimer(Beat, clock);
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await BeatAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped, perhaps before it began: no reason for the host to report a fault.
        }
    }

    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    /// <summary>
    /// Whoever writes second looks again: the first one may have been stopped in the middle of its beat and have written a moment from before an outage,
    /// and then nobody has found the outage yet.
    /// </summary>
    /// <returns>The time of the beat; null when this node's clock is off: its pulse would make others find an outage where there is none.</returns>
    private async Task<DateTimeOffset?> RecordAsync(bool isServing)
    {
        for (var i = 0; i < MostTries && clocks.NodeDecides; i++)
        {
            if (await TryRecordAsync(isServing) is { } now)
            {
                return now;
            }
        }

        if (!clocks.NodeDecides)
        {
            return null;
        }

        throw new InvalidOperationException($"Other nodes were first with each of {MostTries} tries to write the pulse.");
    }

    private async Task<DateTimeOffset?> TryRecordAsync(bool isServing)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var pulse = await db.Pulse.AsNoTracking().SingleOrDefaultAsync(p => p.Id == 1);

        // Only when the database has answered: a moment at which it was being waited for is not a healthy one, and the gap would be found too short.
        // To the millisecond, because that is how the database keeps it and compares.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        if (!clocks.NodeDecides)
        {
            return null;
        }

        if (pulse is null)
        {
            // Two nodes may start on an empty database at once.
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "Pulse" ("Id", "At") VALUES (1, {now.ToUnixTimeMilliseconds()}) ON CONFLICT ("Id") DO NOTHING""");
        }
        else if (await IsOutageAsync(db, pulse.At, now, isServing) is var isOutage && (isServing || isOutage) && !await WriteAsync(db, pulse.At, now, isOutage, isServing))
        {
            return null;
        }

        await transaction.CommitAsync();
        return now;
    }

    /// <summary>
    /// An outage that a starting node found has lasted until a node takes requests; the first one that does gives back what starting took.
    /// Until then the pulse stays where the outage ended, so that it can be seen.
    /// </summary>
    private static async Task<bool> IsOutageAsync(ExamContext db, DateTimeOffset pulse, DateTimeOffset now, bool isServing) =>
        now - pulse >= Threshold || (isServing && now > pulse && await db.Outages.AnyAsync(o => o.To == pulse && o.Starting));

    private async Task<bool> WriteAsync(ExamContext db, DateTimeOffset pulse, DateTimeOffset now, bool isOutage, bool isServing)
    {
        if (await db.Pulse.Where(p => p.Id == 1 && p.At == pulse).ExecuteUpdateAsync(set => set.SetProperty(p => p.At, now)) == 0)
        {
            return false;
        }

        if (isOutage)
        {
            EngineMeter.Outages.Add((long)(now - pulse).TotalMilliseconds);
            log.OutageFound(pulse, now, (long)(now - pulse).TotalMilliseconds);
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "Outages" ("Id", "From", "To", "Starting", "Credited")
                VALUES ({OutageRow.IdOf(pulse)}, {pulse.ToUnixTimeMilliseconds()}, {now.ToUnixTimeMilliseconds()}, {!isServing}, {false}) ON CONFLICT ("Id") DO NOTHING
                """);
            _credited = false;
        }

        return true;
    }

    private async Task<IReadOnlyList<OutageRow>> UncreditedAsync()
    {
        await using var db = database.Open();
        return await db.Outages.AsNoTracking().Where(o => !o.Credited).OrderBy(o => o.From).ToListAsync();
    }

    /// <summary>
    /// Gives an outage back. That takes long with thousands of sessions, and the pulse goes on meanwhile: it would be found as an outage itself. While this node
    /// is starting it is one, and its first beat in service finds it.
    /// </summary>
    /// <returns>The time of the last beat.</returns>
    private async Task<DateTimeOffset> CreditAsync(OutageRow outage, DateTimeOffset now, bool isServing)
    {
        var giving = services.GetRequiredService<OutageCredit>().GiveAsync(outage);
        try
        {
            while (isServing && await Task.WhenAny(giving, Task.Delay(Beat, clock)) != giving)
            {
                // As in any beat: while one of the stores is away there is no pulse.
                await clocks.CompareAsync();
                now = await RecordAsync(isServing) ?? now;
            }
        }
        finally
        {
            await ((Task)giving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var sessions = await giving;
        await using var db = database.Open();
        await db.Outages.Where(o => o.Id == outage.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Credited, true));
        log.OutageCredited(outage.Id, sessions);
        return now;
    }
}

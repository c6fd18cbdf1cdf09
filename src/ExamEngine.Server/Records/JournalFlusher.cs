using System.Collections.Concurrent;
using System.Threading.Channels;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Hosting;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Records;

/// <summary>
/// Commits the live journals to the database in batches, trims them, and tells the pages what is durable. Any node may
/// flush any session: an entry is inserted once whoever does it.
/// </summary>
internal sealed class JournalFlusher(
    LiveStore live,
    JournalTable journal,
    SessionFactsCache facts,
    SessionMemory memory,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<JournalFlusher> log) : BackgroundService
{
    /// <summary>How long entries gather before a batch is committed.</summary>
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(2);
    private const int SessionsPerBatch = 500;
    private const int EntriesPerSession = 100;

    private readonly Channel<SessionId> _queue = Channel.CreateUnbounded<SessionId>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<SessionId, bool> _queued = new();

    /// <summary>Says that a session has new entries.</summary>
    /// <param name="id">The session.</param>
    public void Enqueue(SessionId id)
    {
        // Once only, however often it is said: while the database is away a queue of repetitions would be worked off first afterwards.
        if (_queued.TryAdd(id, true))
        {
            _queue.Writer.TryWrite(id);
        }
    }

    /// <summary>Commits everything a session has, now.</summary>
    /// <param name="id">The session.</param>
    /// <returns>A task that is done when its journal is empty.</returns>
    public Task DrainAsync(SessionId id) => DrainAsync([id]);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var sweep = SweepAsync(stoppingToken);
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Gathering, clock, stoppingToken);
                var batch = new List<SessionId>();
                while (batch.Count < SessionsPerBatch && _queue.Reader.TryRead(out var id))
                {
                    // Before its journal is read: what comes after that is queued again.
                    _queued.TryRemove(id, out _);
                    batch.Add(id);
                }

                await TryFlushAsync(batch, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await sweep;
            await FlushRestAsync();
        }
    }

    private async Task DrainAsync(SessionId[] left)
    {
        while (left.Length > 0)
        {
            left = await FlushAsync(left);
        }
    }

    /// <summary>A stopping node leaves nothing behind, if the stores are still there; if not, the entries wait in the journal.</summary>
    private async Task FlushRestAsync()
    {
        try
        {
            foreach (var batch in (await live.DirtyAsync()).Chunk(SessionsPerBatch))
            {
                await DrainAsync(batch);
            }
        }
        catch (Exception exception)
        {
            log.FlushFailed(exception);
        }
    }

    /// <summary>Finds what another node, or this one before a crash, left behind.</summary>
    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        try
        {
            do
            {
                try
                {
                    var waiting = await live.DirtyAsync();
                    EngineMeter.Waiting.Record(waiting.Count);

                    // In an order of this node's own (hashes are seeded anew in each process): several nodes with the same long list have different sessions in hand.
                    foreach (var id in waiting.OrderBy(id => HashCode.Combine(id)))
                    {
                        Enqueue(id);
                    }
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    log.FlushFailed(exception);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task TryFlushAsync(IReadOnlyCollection<SessionId> batch, CancellationToken stoppingToken)
    {
        try
        {
            foreach (var id in await FlushAsync(batch))
            {
                Enqueue(id);
            }
        }
        catch (Exception exception)
        {
            // The entries stay in the journal; the sweep finds them again.
            log.FlushFailed(exception);
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>The sessions that have entries left.</returns>
    private async Task<SessionId[]> FlushAsync(IReadOnlyCollection<SessionId> batch)
    {
        var began = clock.GetTimestamp();
        var read = await Task.WhenAll(batch.Select(async id => (Id: id, Entries: await live.JournalAsync(id, EntriesPerSession))));
        var work = read.Where(r => r.Entries.Count > 0).OrderBy(r => r.Id.Value).ToArray();
        if (work.Length == 0)
        {
            return [];
        }

        foreach (var (id, durable, chain) in await journal.CommitAsync(work))
        {
            if (await facts.FindAsync(id) is { } known)
            {
                memory.Note(known, durable, chain);
            }
        }

        EngineMeter.Flush.Record(clock.GetElapsedTime(began).TotalSeconds);
        EngineMeter.Committed.Add(work.Sum(w => w.Entries.Count));
        var left = await Task.WhenAll(work.Select(async w => await live.TrimAsync(w.Id, (await facts.FindAsync(w.Id))?.SlotId, w.Entries[^1].Seq) > 0));
        foreach (var (id, entries) in work)
        {
            if (clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(entries[0].ReceivedAt) is var waited && waited >= LateAnswers.Told)
            {
                // Asked for here: what writes the record needs the flusher itself.
                services.GetRequiredService<LateAnswers>().Stored(id, entries.Count, waited);
            }
        }

        return [.. work.Where((_, at) => left[at]).Select(w => w.Id)];
    }
}

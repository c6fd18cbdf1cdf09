using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Reporting;

/// <summary>The sessions that are over and wait to be sealed and scored, for the sake of speed; the sweep finds the rest.</summary>
internal sealed class FinishedSessions
{
    /// <summary>
    /// So many queues there are: several sessions are worked on at a time, because most of the time is waiting for the stores; the same one never twice at a time, because it is always in
    /// the same queue.
    /// </summary>
    public const int Queues = 4;

    private readonly Channel<SessionId>[] _queues = [.. Enumerable.Range(0, Queues).Select(static _ => Channel.CreateUnbounded<SessionId>(new UnboundedChannelOptions { SingleReader = true }))];
    private readonly ConcurrentDictionary<SessionId, bool> _waiting = new();

    private int _swept;

    /// <summary>True once: for the first sweep after the start.</summary>
    public bool IsFirstSweep() => Interlocked.Exchange(ref _swept, 1) == 0;

    /// <summary>Takes what waits in a queue, in order, for as long as the server runs.</summary>
    public async IAsyncEnumerable<SessionId> TakeAsync(int queue, [EnumeratorCancellation] CancellationToken stopping)
    {
        await foreach (var id in _queues[queue].Reader.ReadAllAsync(stopping))
        {
            // Before it is looked at: what happens to it after that queues it again.
            _waiting.TryRemove(id, out _);
            yield return id;
        }
    }

    /// <summary>Adds one, unless it waits already.</summary>
    public void Add(SessionId id)
    {
        if (_waiting.TryAdd(id, true))
        {
            _queues[(uint)id.GetHashCode() % Queues].Writer.TryWrite(id);
        }
    }
}

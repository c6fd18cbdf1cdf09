using System.Globalization;
using ExamEngine.Sessions;
using StackExchange.Redis;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>
/// Sends and receives hints between nodes. A hint carries no truth: whoever hears it reads again, and whoever misses
/// it finds out by reading. One Redis subscription serves all listeners of a channel on this node. That a journal is
/// committed up to a number is hinted at by <c>trim.lua</c>.
/// </summary>
internal sealed class LiveHints(IConnectionMultiplexer redis, LiveNames names) : IDisposable
{
    // Coming and going on one channel is done one after the other; not on all of them, because each is a round trip and a thousand pages may come at once.
    private const int Gates = 64;

    private readonly Dictionary<string, HashSet<Action<string>>> _listeners = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, Gates).Select(_ => new SemaphoreSlim(1))];

    private ISubscriber Subscriber => redis.GetSubscriber();

    /// <summary>State or time of a session changed.</summary>
    /// <param name="id">The session.</param>
    /// <param name="slot">Its slot.</param>
    /// <param name="version">The ledger version it has now.</param>
    public Task ControlAsync(SessionId id, Guid slot, int version) =>
        SendAsync(id, slot, "c" + version.ToString(CultureInfo.InvariantCulture));

    /// <summary>A session is held.</summary>
    public Task HoldAsync(SessionId id, Guid slot) => SendAsync(id, slot, "h");

    /// <summary>A page took a session's place.</summary>
    public Task EpochAsync(SessionId id, Guid slot, long epoch) =>
        SendAsync(id, slot, "e" + epoch.ToString(CultureInfo.InvariantCulture));

    /// <summary>A message was sent to a candidate.</summary>
    public Task MessageAsync(SessionId id, Guid message) =>
        Subscriber.PublishAsync(names.SessionHints(id), "m" + message.ToString("n"));

    /// <summary>Something a board shows changed, and nothing the candidate's page needs.</summary>
    public Task BoardAsync(SessionId id, Guid slot) => Subscriber.PublishAsync(names.SlotHints(slot), id.ToString());

    /// <summary>Listens to one session until the result is disposed.</summary>
    public Task<IAsyncDisposable> ListenAsync(SessionId id, Action<string> heard) => ListenAsync(names.SessionHints(id), heard);

    /// <summary>Listens to a slot until the result is disposed.</summary>
    public Task<IAsyncDisposable> ListenSlotAsync(Guid slot, Action<SessionId> heard) =>
        ListenAsync(names.SlotHints(slot), text => heard(new SessionId(Guid.ParseExact(text, "n"))));

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_gates, gate => gate.Dispose());

    private SemaphoreSlim Gate(string channel) => _gates[(uint)string.GetHashCode(channel, StringComparison.Ordinal) % Gates];

    private Task SendAsync(SessionId id, Guid slot, string text) =>
        Task.WhenAll(Subscriber.PublishAsync(names.SessionHints(id), text), BoardAsync(id, slot));

    private async Task<IAsyncDisposable> ListenAsync(RedisChannel channel, Action<string> heard)
    {
        var name = (string)channel!;
        var gate = Gate(name);
        await gate.WaitAsync();
        try
        {
            bool isFirst;
            lock (_listeners)
            {
                isFirst = !_listeners.TryGetValue(name, out var here);
                _listeners[name] = here ??= [];
                here.Add(heard);
            }

            if (isFirst)
            {
                await Subscriber.SubscribeAsync(channel, (_, text) => Spread(name, text!));
            }
        }
        finally
        {
            gate.Release();
        }

        return new Listening(() => LeaveAsync(channel, heard));
    }

    private async ValueTask LeaveAsync(RedisChannel channel, Action<string> heard)
    {
        var name = (string)channel!;
        var gate = Gate(name);
        await gate.WaitAsync();
        try
        {
            bool isLast;
            lock (_listeners)
            {
                isLast = _listeners.TryGetValue(name, out var here) && here.Remove(heard) && here.Count == 0 && _listeners.Remove(name);
            }

            if (isLast)
            {
                await Subscriber.UnsubscribeAsync(channel);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    private void Spread(string name, string text)
    {
        lock (_listeners)
        {
            foreach (var heard in _listeners.GetValueOrDefault(name) ?? [])
            {
                heard(text);
            }
        }
    }

    private sealed class Listening(Func<ValueTask> leave) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => leave();
    }
}

using System.Globalization;
using ExamEngine.Sessions;
using StackExchange.Redis;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>
/// Sends and receives hints between nodes. A hint carries no truth: whoever hears it reads again, and whoever misses
/// it finds out by reading.
/// </summary>
internal sealed class LiveHints(IConnectionMultiplexer redis, LiveNames names)
{
    private ISubscriber Subscriber => redis.GetSubscriber();

    /// <summary>State or time of a session changed.</summary>
    public Task ControlAsync(SessionId id, Guid slot) => SendAsync(id, slot, "c");

    /// <summary>A session's journal is committed up to a number.</summary>
    public Task DurableAsync(SessionId id, Guid slot, long durable) =>
        SendAsync(id, slot, "d" + durable.ToString(CultureInfo.InvariantCulture));

    /// <summary>A page took a session's place.</summary>
    public Task EpochAsync(SessionId id, Guid slot, long epoch) =>
        SendAsync(id, slot, "e" + epoch.ToString(CultureInfo.InvariantCulture));

    /// <summary>A message was sent to a candidate.</summary>
    public Task MessageAsync(SessionId id, Guid message) =>
        Subscriber.PublishAsync(names.SessionHints(id), "m" + message.ToString("n"));

    /// <summary>Something a board shows changed, and nothing the candidate's page needs.</summary>
    public Task BoardAsync(SessionId id, Guid slot) => Subscriber.PublishAsync(names.SlotHints(slot), id.ToString());

    /// <summary>Listens to one session.</summary>
    public Task ListenAsync(SessionId id, Action<string> heard) =>
        Subscriber.SubscribeAsync(names.SessionHints(id), (_, text) => heard(text!));

    /// <summary>Stops listening to one session.</summary>
    public Task LeaveAsync(SessionId id) => Subscriber.UnsubscribeAsync(names.SessionHints(id));

    /// <summary>Listens to a slot.</summary>
    public Task ListenSlotAsync(Guid slot, Action<SessionId> heard) =>
        Subscriber.SubscribeAsync(names.SlotHints(slot), (_, text) => heard(new SessionId(Guid.ParseExact(text!, "n"))));

    /// <summary>Stops listening to a slot.</summary>
    public Task LeaveSlotAsync(Guid slot) => Subscriber.UnsubscribeAsync(names.SlotHints(slot));

    private async Task SendAsync(SessionId id, Guid slot, string text)
    {
        await Subscriber.PublishAsync(names.SessionHints(id), text);
        await BoardAsync(id, slot);
    }
}

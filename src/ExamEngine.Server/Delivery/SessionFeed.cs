using ExamEngine.Server.Delivery.Live;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>Hands the hints about a session to the places on this node; one Redis subscription a session.</summary>
internal sealed class SessionFeed(LiveHints hints) : IDisposable
{
    private readonly Dictionary<SessionId, HashSet<Place>> places = [];
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>Lets a place hear the hints of its session.</summary>
    public async Task JoinAsync(Place place)
    {
        var id = place.Facts.Id;
        await gate.WaitAsync();
        try
        {
            if (!places.TryGetValue(id, out var here))
            {
                await hints.ListenAsync(id, hint => Spread(id, hint));
                lock (places)
                {
                    places[id] = here = [];
                }
            }

            lock (places)
            {
                here.Add(place);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Lets a place hear nothing any more.</summary>
    public async Task LeaveAsync(Place place)
    {
        var id = place.Facts.Id;
        await gate.WaitAsync();
        try
        {
            bool isLast;
            lock (places)
            {
                isLast = places.TryGetValue(id, out var here) && here.Remove(place) && here.Count == 0 && places.Remove(id);
            }

            if (isLast)
            {
                await hints.LeaveAsync(id);
            }
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private void Spread(SessionId id, string hint)
    {
        lock (places)
        {
            foreach (var place in places.GetValueOrDefault(id) ?? [])
            {
                place.Hint(hint);
            }
        }
    }
}

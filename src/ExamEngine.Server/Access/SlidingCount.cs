namespace ExamEngine.Server.Access;

/// <summary>
/// Counts by key over a sliding window. Source of the estimate: J. Desgats, “How we built rate limiting capable of scaling to millions of domains”
/// (Cloudflare, 2017): the count of the present window, and of the one before as much as the sliding window still covers.
/// </summary>
/// <param name="limit">The most in one window; 1 or more.</param>
/// <param name="window">How long a window is.</param>
/// <param name="clock">The server's clock.</param>
internal sealed class SlidingCount<TKey>(int limit, TimeSpan window, TimeProvider clock)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly long _length = window.Ticks;

    // A key that was quiet for two windows is in neither: nothing has to be swept, and a stranger fills memory for two windows at most.
    private Dictionary<TKey, int> _present = [];
    private Dictionary<TKey, int> _before = [];
    private long _number;

    /// <summary>How long it takes until everything counted now is forgotten.</summary>
    internal TimeSpan Window => window;

    /// <summary>Whether the key has reached the limit.</summary>
    internal bool IsFull(TKey key)
    {
        lock (_gate)
        {
            return Estimate(key) >= limit;
        }
    }

    /// <summary>Counts one, whether there is room or not.</summary>
    internal void Add(TKey key)
    {
        lock (_gate)
        {
            Turn();
            _present[key] = _present.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Counts one if there is room.</summary>
    /// <returns>False, and nothing counted, when the key has reached the limit.</returns>
    internal bool TryTake(TKey key)
    {
        lock (_gate)
        {
            if (Estimate(key) >= limit)
            {
                return false;
            }

            _present[key] = _present.GetValueOrDefault(key) + 1;
            return true;
        }
    }

    private double Estimate(TKey key)
    {
        var gone = Turn();
        return _present.GetValueOrDefault(key) + (_before.GetValueOrDefault(key) * (1 - gone));
    }

    /// <summary>Goes to the present window; the part of it that is gone, from 0 to 1.</summary>
    private double Turn()
    {
        var (number, ticks) = Math.DivRem(clock.GetUtcNow().Ticks, _length);
        if (number != _number)
        {
            _before = number == _number + 1 ? _present : [];
            _present = [];
            _number = number;
        }

        return (double)ticks / _length;
    }
}

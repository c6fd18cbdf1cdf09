using System.Collections.Concurrent;

namespace ExamEngine.LoadTests.Measuring;

/// <summary>What was measured in one phase: durations and counts by name.</summary>
internal sealed class Measures
{
    private readonly ConcurrentDictionary<string, Histogram> _durations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StrongCount> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Histogram> Durations => _durations;

    public IReadOnlyDictionary<string, long> Counts => _counts.ToDictionary(each => each.Key, each => each.Value.Read(), StringComparer.Ordinal);

    public Histogram Of(string name) => _durations.GetOrAdd(name, static _ => new Histogram());

    public long Count(string name) => _counts.TryGetValue(name, out var count) ? count.Read() : 0;

    public void Add(string name, long more = 1) => _counts.GetOrAdd(name, static _ => new StrongCount()).Add(more);

    private sealed class StrongCount
    {
        private long _value;

        public void Add(long more) => Interlocked.Add(ref _value, more);

        public long Read() => Interlocked.Read(ref _value);
    }
}

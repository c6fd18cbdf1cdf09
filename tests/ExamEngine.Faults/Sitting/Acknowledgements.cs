using System.Collections.Concurrent;

namespace ExamEngine.Faults.Sitting;

/// <summary>Counts acknowledgements over all pages: those that came, by code, and those on their way.</summary>
internal sealed class Acknowledgements
{
    private readonly ConcurrentDictionary<string, int> _codes = new(StringComparer.Ordinal);
    private int _inFlight;

    public int InFlight => Volatile.Read(ref _inFlight);

    public IReadOnlyDictionary<string, int> Codes => _codes;

    public void Waiting(int change) => Interlocked.Add(ref _inFlight, change);

    public void Count(string code) => _codes.AddOrUpdate(code, 1, (_, count) => count + 1);
}

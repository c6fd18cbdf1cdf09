using System.Diagnostics;

namespace ExamEngine.LoadTests.Measuring;

/// <summary>Where candidates and proctors note what happened: for the phase that is under way, and for the present second.</summary>
internal sealed class Recorder
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private volatile Measures _phase = new();
    private volatile Measures _second = new();
    private volatile string _name = "";

    public Measures Phase => _phase;

    public string PhaseName => _name;

    /// <summary>Notes a duration from the moment at which it was meant to begin, whether the generator kept it or not.</summary>
    /// <param name="name">What.</param>
    /// <param name="intended">A time stamp of <see cref="Stopwatch"/>.</param>
    public void Took(string name, long intended)
    {
        var duration = Stopwatch.GetElapsedTime(intended);
        _phase.Of(name).Record(duration);
        _second.Of(name).Record(duration);
    }

    public void Count(string name, long more = 1) => _phase.Add(name, more);

    /// <summary>From now on everything belongs to another phase.</summary>
    /// <returns>What was noted in the one before.</returns>
    public Measures Begin(string name)
    {
        var former = _phase;
        _phase = new Measures();
        _name = name;
        return former;
    }

    public (string Phase, Measures Second, double Elapsed) NextSecond()
    {
        var second = _second;
        _second = new Measures();
        return (_name, second, Stopwatch.GetElapsedTime(_began).TotalSeconds);
    }
}

using ExamEngine.LoadTests.Measuring;

namespace ExamEngine.LoadTests.Running;

/// <summary>What a phase came to.</summary>
/// <param name="Name">The phase.</param>
/// <param name="Model">When things happened.</param>
/// <param name="Copies">In a closed model, how many are under way at a time.</param>
/// <param name="Seconds">From its beginning until everything had settled.</param>
/// <param name="Per">What the cost is told for.</param>
/// <param name="Operations">How many of these.</param>
/// <param name="CpuSeconds">Processor time by part.</param>
/// <param name="Bytes">Memory at the end, by part.</param>
/// <param name="Durations">By name; milliseconds.</param>
/// <param name="Counts">By name.</param>
internal sealed record PhaseResult(
    string Name,
    string Model,
    int? Copies,
    double Seconds,
    string Per,
    long Operations,
    IReadOnlyDictionary<string, double> CpuSeconds,
    IReadOnlyDictionary<string, long> Bytes,
    IReadOnlyDictionary<string, Spread> Durations,
    IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>Processor time of what is measured, without the generator.</summary>
    public double SystemCpu => CpuSeconds.Where(part => part.Key != "generator").Sum(part => part.Value);

    /// <summary>Cores of what is measured that were busy on average.</summary>
    public double Cores => Seconds > 0 ? SystemCpu / Seconds : 0;

    /// <summary>Microseconds of processor time of the whole system for one operation.</summary>
    public double CpuPerOperation => Of(SystemCpu);

    /// <summary>The same without what goes on while nobody does anything.</summary>
    /// <param name="idle">A phase in which nobody does.</param>
    public double CpuPerOperationBeside(PhaseResult idle) => Of(SystemCpu - (idle.Cores * Seconds));

    private double Of(double seconds) => Operations == 0 ? 0 : seconds * 1e6 / Operations;
}

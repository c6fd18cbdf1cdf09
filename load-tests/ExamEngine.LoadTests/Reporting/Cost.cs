using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Reporting;

/// <summary>What an operation of a phase cost, in microseconds of processor time.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Per">Of what.</param>
/// <param name="PerSecond">How many a second.</param>
/// <param name="Parts">By part, the generator too.</param>
/// <param name="System">Server, Redis and database together.</param>
/// <param name="Alone">The same without what goes on by itself (signs of life, sweeps); null when that was not measured.</param>
/// <param name="Floor">Of the floor: its process and Redis; null when it was not driven.</param>
internal sealed record Cost(string Phase, string Per, double PerSecond, IReadOnlyDictionary<string, double> Parts, double System, double? Alone, double? Floor)
{
    /// <summary>Times the floor, everything counted.</summary>
    public double? Ratio => System / Floor;

    /// <summary>Times the floor, without what goes on by itself.</summary>
    public double? RatioAlone => Alone / Floor;

    /// <summary>Works them out.</summary>
    /// <param name="phases">Of the scenario.</param>
    /// <param name="floor">Its own phase for each of several loads, or one for all.</param>
    public static IReadOnlyList<Cost> Of(IReadOnlyList<PhaseResult> phases, IReadOnlyList<PhaseResult> floor)
    {
        var idle = phases.FirstOrDefault(phase => phase.Name == "signs of life only");
        return [.. phases.Where(phase => phase.Operations > 0).Select(phase => Of(phase, idle, FloorOf(phase, floor)))];
    }

    private static Cost Of(PhaseResult phase, PhaseResult? idle, PhaseResult? floor) => new(
        phase.Name,
        phase.Per,
        phase.Operations / phase.Seconds,
        phase.CpuSeconds.ToDictionary(part => part.Key, part => part.Value * 1e6 / phase.Operations, StringComparer.Ordinal),
        phase.CpuPerOperation,
        idle is null ? null : (phase.SystemCpu - (idle.SystemCpu / idle.Seconds * phase.Seconds)) * 1e6 / phase.Operations,
        floor?.CpuPerOperation);

    /// <summary>The floor under the same load; of a closed loop, with as many under way.</summary>
    private static PhaseResult? FloorOf(PhaseResult phase, IReadOnlyList<PhaseResult> floor)
    {
        static string Copies(string model) => model.Split(", Length")[0];
        return phase.Per is not ("durable" or "received") ? null : floor.FirstOrDefault(each => Copies(each.Model) == Copies(phase.Model)) ?? (floor.Count == 1 ? floor[0] : null);
    }
}

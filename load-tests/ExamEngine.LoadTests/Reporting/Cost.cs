using ExamEngine.LoadTests.Floor;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Reporting;

/// <summary>What an operation of a phase cost, in microseconds of processor time.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Per">Of what.</param>
/// <param name="Operations">How many.</param>
/// <param name="PerSecond">How many a second.</param>
/// <param name="Parts">By part, the generator too.</param>
/// <param name="System">Server, Redis and database together.</param>
/// <param name="Alone">The same without what goes on by itself (signs of life, sweeps); null when that was not measured.</param>
/// <param name="Floor">Of the floor: its process and Redis; null when it was not driven.</param>
/// <param name="FloorAlone">The same without what goes on by itself there.</param>
internal sealed record Cost(
    string Phase, string Per, long Operations, double PerSecond, IReadOnlyDictionary<string, double> Parts, double System, double? Alone, double? Floor, double? FloorAlone)
{
    /// <summary>The phase in which nobody does anything.</summary>
    public const string Idle = "signs of life only";

    /// <summary>Ends the names of phases in which nothing is committed.</summary>
    public const string Frozen = ", database frozen";

    /// <summary>Times the floor, everything counted.</summary>
    public double? Ratio => Times(System, Floor);

    /// <summary>Times the floor, without what goes on by itself here and there.</summary>
    public double? RatioAlone => Times(Alone, FloorAlone);

    /// <summary>Works them out.</summary>
    /// <param name="phases">Of the scenario.</param>
    /// <param name="floor">Its phases: nobody answers, then each of the loads.</param>
    public static IReadOnlyList<Cost> Of(IReadOnlyList<PhaseResult> phases, IReadOnlyList<PhaseResult> floor)
    {
        var floorIdle = floor.FirstOrDefault(phase => phase.Name == FloorRun.Idle);
        return [.. phases.Where(phase => phase.Operations > 0).Select(phase => Of(phase, IdleOf(phase, phases), FloorOf(phase, floor), floorIdle))];
    }

    private static PhaseResult? IdleOf(PhaseResult phase, IReadOnlyList<PhaseResult> phases)
    {
        var name = phase.Name.EndsWith(Frozen, StringComparison.Ordinal) ? Idle + Frozen : Idle;
        return phases.FirstOrDefault(each => each.Name == name);
    }

    // Of too few answers, nothing may be left when what goes on by itself is taken off.
    private static double? Times(double? cost, double? floor) => cost > 0 && floor > 0 ? cost / floor : null;

    private static Cost Of(PhaseResult phase, PhaseResult? idle, PhaseResult? floor, PhaseResult? floorIdle) => new(
        phase.Name,
        phase.Per,
        phase.Operations,
        phase.Operations / phase.Seconds,
        phase.CpuSeconds.ToDictionary(part => part.Key, part => part.Value * 1e6 / phase.Operations, StringComparer.Ordinal),
        phase.CpuPerOperation,
        idle is null ? null : phase.CpuPerOperationBeside(idle),
        floor?.CpuPerOperation,
        floorIdle is null ? null : floor?.CpuPerOperationBeside(floorIdle));

    /// <summary>The floor under the same load; of a closed loop, with as many under way.</summary>
    private static PhaseResult? FloorOf(PhaseResult phase, IReadOnlyList<PhaseResult> floor) =>
        phase.Per is "durable" or "received" ? floor.FirstOrDefault(each => each.Name != FloorRun.Idle && each.Copies == phase.Copies) : null;
}

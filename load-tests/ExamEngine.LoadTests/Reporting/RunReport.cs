using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Reporting;

/// <summary>Everything a run came to, as it stands in <c>report.json</c>.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="About">What it does.</param>
/// <param name="Command">What was asked for on the command line.</param>
/// <param name="Began">When.</param>
/// <param name="Nodes">Server processes; 0 when they run elsewhere.</param>
/// <param name="Machine">On what.</param>
/// <param name="Floor">The phases of the floor.</param>
/// <param name="Phases">The phases of the scenario.</param>
/// <param name="Costs">What an operation cost.</param>
/// <param name="Findings">What else was found.</param>
/// <param name="Samples">Second by second.</param>
internal sealed record RunReport(
    string Scenario,
    string About,
    string Command,
    DateTimeOffset Began,
    int Nodes,
    Machine Machine,
    IReadOnlyList<PhaseResult> Floor,
    IReadOnlyList<PhaseResult> Phases,
    IReadOnlyList<Cost> Costs,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Sample> Samples)
{
    /// <summary>Nothing was lost and nothing else was broken that is promised.</summary>
    public bool IsKept => Findings.All(finding => finding.Kind != FindingKind.Broken);
}

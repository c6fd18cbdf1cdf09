namespace ExamEngine.LoadTests.Running;

/// <summary>What a scenario found out besides durations and costs.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public bool AreKept => _all.TrueForAll(finding => finding.Kind != FindingKind.Broken);

    /// <summary>A figure that nothing depends on.</summary>
    public void Tell(string what, string figure, double? value = null) => _all.Add(new Finding(what, figure, value, FindingKind.Figure));

    /// <summary>A promise: a run in which it is broken ends with 1.</summary>
    public void Judge(string what, string figure, bool isKept, double? value = null) => _all.Add(new Finding(what, figure, value, isKept ? FindingKind.Kept : FindingKind.Broken));

    /// <summary>A goal for the speed, on the machine it is meant for; missing it does not fail the run.</summary>
    public void Aim(string what, string figure, bool isReached, double? value = null) => _all.Add(new Finding(what, figure, value, isReached ? FindingKind.Reached : FindingKind.Missed));
}

/// <summary>One of them.</summary>
/// <param name="What">In words.</param>
/// <param name="Figure">In words.</param>
/// <param name="Value">For programs.</param>
/// <param name="Kind">What it is worth.</param>
internal sealed record Finding(string What, string Figure, double? Value, FindingKind Kind);

/// <summary>What a finding is worth.</summary>
internal enum FindingKind
{
    Figure,
    Kept,
    Broken,
    Reached,
    Missed,
}

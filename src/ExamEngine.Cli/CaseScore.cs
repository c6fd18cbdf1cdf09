using ExamEngine.Items.Values;

namespace ExamEngine.Cli;

/// <summary>What scoring one case came to: outcomes, or why there are none.</summary>
internal sealed record CaseScore(IReadOnlyList<KeyValuePair<string, Value?>> Outcomes, string? Error)
{
    public static CaseScore Refused(string reason) => new([], reason);
}

namespace ExamEngine.Tests.Forms;

/// <summary>What came of reading a blueprint.</summary>
/// <param name="Value">The blueprint, or null when there is any problem.</param>
/// <param name="Problems">Everything that is wrong with it, by line; empty when it was read.</param>
public sealed record BlueprintReading(Blueprint? Value, IReadOnlyList<BlueprintProblem> Problems);

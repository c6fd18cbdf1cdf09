namespace ExamEngine.Tests.Forms;

/// <summary>How many items of one kind a form takes from one domain.</summary>
/// <param name="Kind">Kind of item.</param>
/// <param name="Count">Number of items, at least 1.</param>
public sealed record BlueprintCell(string Kind, int Count);

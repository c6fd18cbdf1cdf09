namespace ExamEngine.Tests.Forms;

/// <summary>One domain (content area) of a blueprint.</summary>
/// <param name="Id">Identifier, unique in the whole blueprint.</param>
/// <param name="Title">Name shown to candidates.</param>
/// <param name="Standard">The proportion of points below which study is advised; above 0, below 1.</param>
/// <param name="StudyHours">Hours an expert gives for studying the whole domain; above 0, at most 200.</param>
/// <param name="Cells">How many items of which kind, in the order of the blueprint.</param>
public sealed record BlueprintDomain(string Id, string Title, decimal Standard, double StudyHours, IReadOnlyList<BlueprintCell> Cells)
{
    /// <summary>Number of items a form takes from this domain.</summary>
    public int ItemCount => Cells.Sum(cell => cell.Count);
}

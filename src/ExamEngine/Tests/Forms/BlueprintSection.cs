namespace ExamEngine.Tests.Forms;

/// <summary>One separately timed section of a blueprint.</summary>
/// <param name="Id">Identifier, unique in the blueprint.</param>
/// <param name="Title">Name shown to candidates.</param>
/// <param name="Minutes">Time for the section in minutes; above 0, at most 1,440, may be fractional.</param>
/// <param name="Domains">The domains, in the order of the blueprint.</param>
public sealed record BlueprintSection(string Id, string Title, double Minutes, IReadOnlyList<BlueprintDomain> Domains)
{
    /// <summary>Number of items a form has in this section.</summary>
    public int ItemCount => Domains.Sum(domain => domain.ItemCount);
}

namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>One interaction of an item.</summary>
/// <param name="Id">Its response identifier.</param>
/// <param name="Kind">The name of its element between <c>qti-</c> and <c>-interaction</c>: <c>choice</c>, <c>gap-match</c>, <c>hotspot</c> …</param>
/// <param name="Choices">What can be chosen, put in order, joined, or put somewhere (the sources).</param>
/// <param name="Targets">What sources are matched with, or where they are put.</param>
/// <param name="MaxChoices">How many may be chosen.</param>
/// <param name="Numeric">Whether a number is asked for.</param>
public sealed record Interaction(
    string Id, string Kind, IReadOnlyList<string> Choices, IReadOnlyList<string> Targets, int MaxChoices, bool Numeric)
{
    /// <summary>A point within each area of the picture, in picture pixels, as the file draws it.</summary>
    public IReadOnlyDictionary<string, (double X, double Y)> Areas { get; init; } = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
}

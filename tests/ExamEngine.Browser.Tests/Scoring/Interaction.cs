namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>One interaction of an item.</summary>
/// <param name="Id">Its response identifier.</param>
/// <param name="Kind"><c>choice</c>, <c>inline-choice</c>, <c>text-entry</c>, <c>extended-text</c>, <c>order</c> or <c>match</c>.</param>
/// <param name="Choices">What can be chosen, put in order, or matched (the sources).</param>
/// <param name="Targets">What sources are matched with.</param>
/// <param name="MaxChoices">How many may be chosen.</param>
/// <param name="Numeric">Whether a number is asked for.</param>
public sealed record Interaction(
    string Id, string Kind, IReadOnlyList<string> Choices, IReadOnlyList<string> Targets, int MaxChoices, bool Numeric);

namespace ExamEngine.Items.Presentation;

/// <summary>
/// Choices to put into the gaps of a text, one into each; a pair is “choice gap”. The body is HTML with
/// <c>&lt;span data-gap="GAP"&gt;&lt;/span&gt;</c> in the place of each gap; <paramref name="MaxAssociations"/> zero is no limit.
/// </summary>
public sealed record GapMatchContent(
    string Id,
    string? Prompt,
    string Body,
    IReadOnlyList<GapOption> Gaps,
    IReadOnlyList<MatchOption> Choices,
    int MinAssociations,
    int MaxAssociations) : InteractionContent(Id);

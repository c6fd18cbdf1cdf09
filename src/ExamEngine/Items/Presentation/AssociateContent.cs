namespace ExamEngine.Items.Presentation;

/// <summary>Choices to join to one another, in pairs without direction; <paramref name="MaxAssociations"/> zero is no limit.</summary>
public sealed record AssociateContent(
    string Id,
    string? Prompt,
    int MinAssociations,
    int MaxAssociations,
    IReadOnlyList<MatchOption> Choices) : InteractionContent(Id);

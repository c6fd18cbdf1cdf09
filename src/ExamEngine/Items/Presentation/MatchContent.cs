namespace ExamEngine.Items.Presentation;

/// <summary>Sources to join to targets; <paramref name="MaxAssociations"/> zero is no limit.</summary>
public sealed record MatchContent(
    string Id,
    string? Prompt,
    int MinAssociations,
    int MaxAssociations,
    IReadOnlyList<MatchOption> Sources,
    IReadOnlyList<MatchOption> Targets) : InteractionContent(Id);

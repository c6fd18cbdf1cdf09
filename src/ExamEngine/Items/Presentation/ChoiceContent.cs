using ExamEngine.Items.Interactions;

namespace ExamEngine.Items.Presentation;

/// <summary>Choices to choose one or several of; <paramref name="MaxChoices"/> zero is no limit.</summary>
public sealed record ChoiceContent(
    string Id,
    string? Prompt,
    int MinChoices,
    int MaxChoices,
    Orientation Orientation,
    IReadOnlyList<ChoiceOption> Choices) : InteractionContent(Id);

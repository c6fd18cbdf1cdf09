namespace ExamEngine.Items.Presentation;

/// <summary>Choices to put into an order.</summary>
public sealed record OrderContent(string Id, string? Prompt, IReadOnlyList<ChoiceOption> Choices, int MinChoices, int MaxChoices) : InteractionContent(Id);

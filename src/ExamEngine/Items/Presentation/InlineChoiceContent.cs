namespace ExamEngine.Items.Presentation;

/// <summary>A drop-down within a text.</summary>
public sealed record InlineChoiceContent(string Id, IReadOnlyList<ChoiceOption> Choices) : InteractionContent(Id);

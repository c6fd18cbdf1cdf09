namespace ExamEngine.Items.Presentation;

/// <summary>
/// Words of a text to choose. The body is HTML with <c>&lt;span data-hottext="ID"&gt;words&lt;/span&gt;</c> around each choice;
/// <paramref name="MaxChoices"/> zero is no limit.
/// </summary>
public sealed record HottextContent(
    string Id,
    string? Prompt,
    string Body,
    IReadOnlyList<ChoiceOption> Choices,
    int MinChoices,
    int MaxChoices) : InteractionContent(Id);

namespace ExamEngine.Items.Presentation;

/// <summary>A text of several lines; more than <paramref name="MaxLength"/> characters are refused.</summary>
public sealed record ExtendedTextContent(string Id, string? Prompt, int? ExpectedLength, int? ExpectedLines, int MaxLength) : InteractionContent(Id);

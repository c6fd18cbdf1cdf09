namespace ExamEngine.Items.Presentation;

/// <summary>A short text or number within a text; the expected length is in characters.</summary>
public sealed record TextEntryContent(string Id, int? ExpectedLength, bool Numeric, string? Pattern, string? Placeholder) : InteractionContent(Id);

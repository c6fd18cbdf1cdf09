namespace ExamEngine.Items;

/// <summary>An item's reference to a stimulus; <paramref name="Path"/> is the path of its file from the root of the package.</summary>
public sealed record StimulusReference(string Identifier, string Path, string? Title);

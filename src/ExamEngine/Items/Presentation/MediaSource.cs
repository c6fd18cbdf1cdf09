namespace ExamEngine.Items.Presentation;

/// <summary>A file of sound or video with its media type; the address can be loaded as it is.</summary>
public sealed record MediaSource(string Src, string Type);

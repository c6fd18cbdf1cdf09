namespace ExamEngine.Items.Interactions;

/// <summary>A file of sound or video, by its path in the package, with its media type.</summary>
public sealed record MediaFile(string Path, string MediaType);

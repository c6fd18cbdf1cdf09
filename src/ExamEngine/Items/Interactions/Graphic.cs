namespace ExamEngine.Items.Interactions;

/// <summary>
/// The picture of a graphic interaction, by its path in the package (as the author wrote it, when it is none); width and height in pixels,
/// zero when nobody knows them.
/// </summary>
public sealed record Graphic(string Source, int Width, int Height, string? AlternativeText);

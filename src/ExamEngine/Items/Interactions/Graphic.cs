namespace ExamEngine.Items.Interactions;

/// <summary>The picture of a graphic interaction; width and height in pixels, when stated.</summary>
public sealed record Graphic(string Source, string? MediaType, int? Width, int? Height, string? AlternativeText);

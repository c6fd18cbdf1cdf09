namespace ExamEngine.Items.Presentation;

/// <summary>A picture that is worked on. The address can be loaded as it is; width and height are in picture pixels, the unit of all coordinates on it.</summary>
public sealed record PictureContent(string Src, string? Alt, int Width, int Height);

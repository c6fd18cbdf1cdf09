namespace ExamEngine.Items.Presentation;

/// <summary>Points to set on a picture, each “x y” in whole picture pixels; <paramref name="MaxChoices"/> zero is no limit.</summary>
public sealed record SelectPointContent(string Id, string? Prompt, PictureContent Picture, int MinChoices, int MaxChoices) : InteractionContent(Id);

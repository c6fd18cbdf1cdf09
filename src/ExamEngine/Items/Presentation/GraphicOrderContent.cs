namespace ExamEngine.Items.Presentation;

/// <summary>Areas of a picture to put into an order, at least and at most so many of them.</summary>
public sealed record GraphicOrderContent(
    string Id,
    string? Prompt,
    PictureContent Picture,
    IReadOnlyList<HotspotOption> Hotspots,
    int MinChoices,
    int MaxChoices) : InteractionContent(Id);

namespace ExamEngine.Items.Presentation;

/// <summary>Areas of a picture to choose one or several of; <paramref name="MaxChoices"/> zero is no limit.</summary>
public sealed record HotspotContent(
    string Id,
    string? Prompt,
    PictureContent Picture,
    IReadOnlyList<HotspotOption> Hotspots,
    int MinChoices,
    int MaxChoices) : InteractionContent(Id);

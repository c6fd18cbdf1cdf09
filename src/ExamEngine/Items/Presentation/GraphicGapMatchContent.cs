namespace ExamEngine.Items.Presentation;

/// <summary>Choices to put onto areas of a picture; a pair is “choice area”. <paramref name="MaxAssociations"/> zero is no limit.</summary>
public sealed record GraphicGapMatchContent(
    string Id,
    string? Prompt,
    PictureContent Picture,
    IReadOnlyList<HotspotOption> Hotspots,
    IReadOnlyList<MatchOption> Choices,
    int MinAssociations,
    int MaxAssociations) : InteractionContent(Id);

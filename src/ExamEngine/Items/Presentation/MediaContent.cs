using ExamEngine.Items.Interactions;

namespace ExamEngine.Items.Presentation;

/// <summary>
/// Sound or video to play; the response is how often. The transcript is HTML, width and height are in pixels, and
/// <paramref name="MaxPlays"/> zero is no limit.
/// </summary>
public sealed record MediaContent(
    string Id,
    string? Prompt,
    MediaKind Media,
    IReadOnlyList<MediaSource> Sources,
    string? Transcript,
    int? Width,
    int? Height,
    int MinPlays,
    int MaxPlays,
    bool Loop,
    bool Autostart) : InteractionContent(Id);

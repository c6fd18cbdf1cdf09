namespace ExamEngine.Server.Delivery.Live;

/// <summary>The current answer to one item, as Redis holds it.</summary>
/// <param name="Response">JSON; null when there never was one.</param>
/// <param name="Flagged">Flagged for review.</param>
/// <param name="Complete">A complete answer.</param>
/// <param name="Seen">Opened at least once.</param>
internal sealed record LiveAnswer(string? Response, bool Flagged, bool Complete, bool Seen)
{
    /// <summary>Nothing yet.</summary>
    public static LiveAnswer None { get; } = new(null, Flagged: false, Complete: false, Seen: false);
}

namespace ExamEngine.Server.Delivery.Live;

/// <summary>An entry whose form has been checked and which is ready to be admitted.</summary>
/// <param name="Seq">Journal number.</param>
/// <param name="Position">Position of the item.</param>
/// <param name="Hash">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Response">JSON of the response; null when unchanged.</param>
/// <param name="Flagged">The flag; null when unchanged.</param>
/// <param name="Complete">Whether the response is complete; null when unchanged.</param>
/// <param name="ReceivedAt">When it was received before, as its checked receipt says, Unix milliseconds; null without one.</param>
internal sealed record CheckedEntry(long Seq, int Position, string Hash, string? Response, bool? Flagged, bool? Complete, long? ReceivedAt = null);

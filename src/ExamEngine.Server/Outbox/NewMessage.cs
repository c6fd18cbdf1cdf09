namespace ExamEngine.Server.Outbox;

/// <summary>A message to be written.</summary>
/// <param name="Key">What it is about, once for good; up to 190 characters.</param>
/// <param name="Candidate">The account it goes to.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
/// <param name="Path">The page where the candidate goes on.</param>
internal sealed record NewMessage(string Key, Guid Candidate, MessageKind Kind, string Subject, string Text, string Path)
{
    /// <summary>The way it goes.</summary>
    public MessageChannel Channel { get; init; } = MessageChannel.Email;

    /// <summary>From when on it is not to be sent any more; null when it never is too late.</summary>
    public DateTimeOffset? TooLateAt { get; init; }
}

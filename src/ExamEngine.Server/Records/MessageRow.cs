namespace ExamEngine.Server.Records;

/// <summary>A message from a proctor to a candidate.</summary>
public sealed class MessageRow
{
    /// <summary>Identifies the message.</summary>
    public Guid Id { get; set; }

    /// <summary>The session it was sent to.</summary>
    public Guid SessionId { get; set; }

    /// <summary>The proctor's name as the candidate sees it.</summary>
    public required string From { get; set; }

    /// <summary>What was said.</summary>
    public required string Text { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}

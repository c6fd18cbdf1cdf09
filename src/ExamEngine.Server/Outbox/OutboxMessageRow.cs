namespace ExamEngine.Server.Outbox;

/// <summary>A message to a candidate. It is written in the transaction of what it tells of, and sent afterwards.</summary>
public sealed class OutboxMessageRow
{
    /// <summary>Identifies it, also as the Message-ID of an e-mail.</summary>
    public Guid Id { get; set; }

    /// <summary>What it is about and by which way it goes, once for good: the same is not written twice.</summary>
    public required string Key { get; set; }

    /// <summary>The account it goes to. The address is looked up when it is sent.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>What it tells of.</summary>
    public MessageKind Kind { get; set; }

    /// <summary>The way it goes.</summary>
    public MessageChannel Channel { get; set; }

    /// <summary>The subject.</summary>
    public required string Subject { get; set; }

    /// <summary>The text, without the address of the page.</summary>
    public required string Text { get; set; }

    /// <summary>The page where the candidate goes on.</summary>
    public required string Path { get; set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>From when on it may be sent, or tried again.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>From when on it is not to be sent any more; null when it never is too late.</summary>
    public DateTimeOffset? TooLateAt { get; set; }

    /// <summary>How it stands.</summary>
    public MessageState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>Who is sending it; null when nobody is.</summary>
    public Guid? Claim { get; set; }

    /// <summary>Until when that node has it to itself.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>When it was sent; null before.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The address or number it was sent to.</summary>
    public string? SentTo { get; set; }

    /// <summary>Why the last try failed, or why it is not sent.</summary>
    public string? Note { get; set; }
}

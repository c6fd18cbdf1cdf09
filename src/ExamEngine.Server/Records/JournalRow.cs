namespace ExamEngine.Server.Records;

/// <summary>One thing a candidate did to an item, as admitted. The current answers are the last ones of the journal.</summary>
public sealed class JournalRow
{
    /// <summary>The session.</summary>
    public Guid SessionId { get; set; }

    /// <summary>The candidate's own number for it, from 1 without gaps.</summary>
    public long Seq { get; set; }

    /// <summary>The item's position in the form.</summary>
    public int Position { get; set; }

    /// <summary>The response as JSON; <c>null</c> in JSON when cleared; null here when the response did not change.</summary>
    public string? Response { get; set; }

    /// <summary>The flag as set; null when it did not change.</summary>
    public bool? Flagged { get; set; }

    /// <summary>SHA-256 of position, response and flag, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>When the server received it; this time counts.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>Under which take-over of the session it came.</summary>
    public long Epoch { get; set; }

    /// <summary>The entry's number in the session's hash chain; null for one that is in no chain.</summary>
    public long? Link { get; set; }

    /// <summary>The chain's hash with this entry as its last, hexadecimal; null for one that is in no chain.</summary>
    public string? LinkHash { get; set; }
}

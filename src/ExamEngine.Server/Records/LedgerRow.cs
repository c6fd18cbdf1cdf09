namespace ExamEngine.Server.Records;

/// <summary>One entry of a session's append-only ledger.</summary>
public sealed class LedgerRow
{
    /// <summary>The session.</summary>
    public Guid SessionId { get; set; }

    /// <summary>The entry's number within the session, from 1 without gaps.</summary>
    public int Number { get; set; }

    /// <summary>The moment that counts.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>When the database took it.</summary>
    public DateTimeOffset StoredAt { get; set; }

    /// <summary>JSON of <see cref="Sessions.SessionEvent"/>.</summary>
    public required string Json { get; set; }

    /// <summary>The entry's number in the session's hash chain; null for one that is in no chain.</summary>
    public long? Link { get; set; }

    /// <summary>The chain's hash with this entry as its last, hexadecimal; null for one that is in no chain.</summary>
    public string? LinkHash { get; set; }
}

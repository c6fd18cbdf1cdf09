namespace ExamEngine.Server.Records;

/// <summary>What a writer of entries has to know of a session's row.</summary>
internal sealed class ChainRow
{
    /// <summary>The session.</summary>
    public Guid Id { get; set; }

    /// <summary>The highest journal number that is committed.</summary>
    public long DurableSeq { get; set; }

    /// <summary>How many entries the chain has.</summary>
    public long ChainLength { get; set; }

    /// <summary>The hash of its last link; null when there is no chain yet.</summary>
    public string? ChainHash { get; set; }
}

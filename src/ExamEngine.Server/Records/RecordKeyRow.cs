namespace ExamEngine.Server.Records;

/// <summary>A key of the record: of a slot's receipts, or of signed heads.</summary>
public sealed class RecordKeyRow
{
    /// <summary>What it is for, and the how manieth key for that: <c>heads-1</c>, <c>receipts-…-1</c>.</summary>
    public required string Id { get; set; }

    /// <summary>The secret, protected with the server's data protection keys.</summary>
    public required string Secret { get; set; }

    /// <summary>JSON of <see cref="ExamEngine.Records.RecordKey"/>; null for a key without a public part.</summary>
    public string? PublicKey { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; set; }
}

namespace ExamEngine.Server.Records;

/// <summary>A score report as it was issued. A report is never changed; a later one gets the next version.</summary>
public sealed class ScoreReportRow
{
    /// <summary>The session.</summary>
    public Guid SessionId { get; set; }

    /// <summary>From 1.</summary>
    public int Version { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset IssuedAt { get; set; }

    /// <summary>The report for the candidate; JSON. Null while it is held.</summary>
    public string? Json { get; set; }

    /// <summary>Why there is no report yet, in words; null when there is one.</summary>
    public string? HeldReason { get; set; }
}

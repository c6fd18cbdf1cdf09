namespace ExamEngine.Server.Records;

/// <summary>A time in which no node, or no store, was healthy; every running session gets it back.</summary>
public sealed class OutageRow
{
    /// <summary>Identifies the outage.</summary>
    public Guid Id { get; set; }

    /// <summary>The last healthy moment before it.</summary>
    public DateTimeOffset From { get; set; }

    /// <summary>The first healthy moment after it.</summary>
    public DateTimeOffset To { get; set; }

    /// <summary>Every session hit has been given its time.</summary>
    public bool Credited { get; set; }
}

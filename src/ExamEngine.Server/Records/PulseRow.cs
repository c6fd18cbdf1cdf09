namespace ExamEngine.Server.Records;

/// <summary>The one row that says when the engine was last healthy.</summary>
public sealed class PulseRow
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; }

    /// <summary>The last healthy moment any node reported.</summary>
    public DateTimeOffset At { get; set; }
}

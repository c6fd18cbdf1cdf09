namespace ExamEngine.Sessions;

/// <summary>What has happened to one section.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Allowance">The time it is entitled to before credits.</param>
/// <param name="Credit">Pauses, breaks, extensions and outages given back so far.</param>
/// <param name="StartedAt">When its clock began; null before.</param>
/// <param name="ClosedAt">When it closed; null before.</param>
/// <param name="CloseReason">Why it closed; null before.</param>
public sealed record SectionRecord(
    int Number,
    TimeSpan Allowance,
    TimeSpan Credit,
    DateTimeOffset? StartedAt,
    DateTimeOffset? ClosedAt,
    SectionCloseReason? CloseReason);

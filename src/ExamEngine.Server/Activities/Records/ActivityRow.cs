using ExamEngine.Certification.Activities;

namespace ExamEngine.Server.Activities;

/// <summary>Something a holder logged. Everything but identifier and holder repeats what its events say, and is written together with them only.</summary>
public sealed class ActivityRow
{
    /// <summary>Identifies it; the number that the page gave it. Its evidence is kept among the documents under it.</summary>
    public Guid Id { get; set; }

    /// <summary>The holder's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>The programme it is logged for.</summary>
    public required string Programme { get; set; }

    /// <summary>The kind, as the programme names it.</summary>
    public required string Kind { get; set; }

    /// <summary>Hours or units.</summary>
    public decimal Amount { get; set; }

    /// <summary>The day on which it was completed, ISO.</summary>
    public required string Completed { get; set; }

    /// <summary>How it stands.</summary>
    public ActivityState State { get; set; }

    /// <summary>How many events there are; a writer must name it to add one (compare-and-set).</summary>
    public int Version { get; set; }

    /// <summary>When its last event was.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Its events, the oldest first. JSON of <see cref="ActivityEvent"/>s; some ten, so that they need no table of their own.</summary>
    public required string EventsJson { get; set; }
}

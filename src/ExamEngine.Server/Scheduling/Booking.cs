using ExamEngine.Sessions;

namespace ExamEngine.Server.Scheduling;

/// <summary>A candidate's seat in a slot. Its exam session has the same identifier.</summary>
public sealed class Booking
{
    /// <summary>Identifies the booking, and the exam session that belongs to it.</summary>
    public Guid Id { get; set; }

    /// <summary>The slot.</summary>
    public Guid SlotId { get; set; }

    /// <summary>The candidate's account.</summary>
    public Guid CandidateId { get; set; }

    /// <summary>What the candidate gives at check-in: eight characters without look-alikes.</summary>
    public required string ConfirmationNumber { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset BookedAt { get; set; }

    /// <summary>When it was cancelled; null when it stands.</summary>
    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>Factor on every section's limit; 1 for none.</summary>
    public double TimeMultiplier { get; set; } = 1;

    /// <summary>Minutes added to the whole examination; 0 for none.</summary>
    public int ExtraMinutes { get; set; }

    /// <summary>Minutes of breaks that stop the clock; 0 for none.</summary>
    public int BreakMinutes { get; set; }

    /// <summary>The accommodation these columns hold.</summary>
    /// <returns>The accommodation as the engine takes it.</returns>
    public Accommodation Accommodation() =>
        new(TimeMultiplier, TimeSpan.FromMinutes(ExtraMinutes), TimeSpan.FromMinutes(BreakMinutes));
}

using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>A course, or another activity that counts as training or as continuing education.</summary>
/// <param name="Kind">What it was, in the programmes' words, such as <c>foundation-course</c> or <c>ceu</c>.</param>
/// <param name="Amount">Hours, or units where the kind is counted in units; above 0.</param>
/// <param name="Completed">The day on which it was completed.</param>
/// <param name="IsVerified">Whether evidence was seen, or none is asked for because a sample alone is audited; before that it is a claim.</param>
public sealed record TrainingRecord(string Kind, decimal Amount, LocalDate Completed, bool IsVerified)
{
    /// <summary>Whether it was chosen for the audit and nobody has accepted it yet: it is a claim until then.</summary>
    public bool WaitsForAudit { get; init; }
}

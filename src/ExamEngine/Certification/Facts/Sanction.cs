using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>A decision that bars the candidate.</summary>
/// <param name="Body">The body that decided it and whose programmes are barred; null when all are.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null when it bars for good.</param>
public sealed record Sanction(string? Body, LocalDate From, LocalDate? Until)
{
    /// <summary>The credential whose suspension it is: it bars until that is lifted, whenever that will be. Null for any other sanction.</summary>
    public CredentialId? Suspended { get; init; }
}

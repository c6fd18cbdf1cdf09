using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>Something the candidate handed in for the application in hand.</summary>
/// <param name="Kind">What it is, in the programmes' words, such as <c>cv</c>.</param>
/// <param name="Received">The day on which it was received.</param>
/// <param name="IsAccepted">Whether a reviewer accepted it.</param>
public sealed record SubmittedDocument(string Kind, LocalDate Received, bool IsAccepted);

using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>When the candidate was born.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsVerified">Whether evidence was seen; before that it is a claim.</param>
public sealed record BirthDate(LocalDate Date, bool IsVerified);

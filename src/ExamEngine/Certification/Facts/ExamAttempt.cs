using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>An examination the candidate started.</summary>
/// <param name="Credential">The credential it was sat for.</param>
/// <param name="Examination">The examination, as the programme names it.</param>
/// <param name="At">When it was started.</param>
/// <param name="Result">What came of it.</param>
public sealed record ExamAttempt(CredentialId Credential, string Examination, Instant At, AttemptResult Result);

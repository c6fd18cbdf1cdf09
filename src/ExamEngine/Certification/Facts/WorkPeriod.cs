using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>A stretch of work.</summary>
/// <param name="Kinds">What kinds of work it was, in the programmes' words, such as <c>customer-facing</c>.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while it goes on.</param>
/// <param name="IsVerified">Whether evidence was seen; before that it is a claim.</param>
public sealed record WorkPeriod(IReadOnlyList<string> Kinds, LocalDate From, LocalDate? Until, bool IsVerified);

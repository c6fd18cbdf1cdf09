using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>Membership of a certification body.</summary>
/// <param name="Body">The body, as programmes name it.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null when it has no end.</param>
public sealed record Membership(string Body, LocalDate From, LocalDate? Until);

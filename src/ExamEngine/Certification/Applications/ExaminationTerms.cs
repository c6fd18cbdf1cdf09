namespace ExamEngine.Certification.Applications;

/// <summary>The examination an application leads to.</summary>
/// <param name="Id">The identifier within the programme.</param>
/// <param name="Title">As it stands in a sentence, such as <c>two-section upgrade examination</c>.</param>
/// <param name="Exam">The examination of the item bank that is sat; null while the bank has none.</param>
public sealed record ExaminationTerms(string Id, string Title, string? Exam);

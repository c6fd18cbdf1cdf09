namespace ExamEngine.Certification.Programmes;

/// <summary>An examination a route can lead to.</summary>
/// <param name="Id">The identifier within the programme.</param>
/// <param name="Title">As it stands in a sentence, such as <c>two-section upgrade examination</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Exam">The examination of the item bank that is sat; null while the bank has none.</param>
/// <param name="Sections">The sections, in order; empty when the programme does not name them.</param>
/// <param name="IsAssumed">Whether its existence or form is an assumption.</param>
public sealed record ExaminationDefinition(
    string Id, string Title, ExaminationKind Kind, string? Exam, IReadOnlyList<string> Sections, bool IsAssumed);

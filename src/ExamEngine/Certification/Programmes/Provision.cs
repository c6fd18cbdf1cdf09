namespace ExamEngine.Certification.Programmes;

/// <summary>Something a programme sets down that no eligibility depends on, such as the length of an examination or the hours of a centre.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Value">A text, or a number as text; null where it is a range.</param>
/// <param name="From">The lower end of a range.</param>
/// <param name="To">The upper end of a range.</param>
/// <param name="Unit">What is counted, such as <c>minutes</c> or <c>percent</c>.</param>
/// <param name="IsAssumed">Whether it is an assumption.</param>
public sealed record Provision(string Id, string? Value, decimal? From, decimal? To, string? Unit, bool IsAssumed);

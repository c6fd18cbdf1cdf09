namespace ExamEngine.Certification.Rules;

/// <summary>A fact that a rule was decided on.</summary>
/// <param name="Name">What it is, such as <c>CTSA expires</c>.</param>
/// <param name="Value">What was known, in words.</param>
public sealed record UsedFact(string Name, string Value);

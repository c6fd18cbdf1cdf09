namespace ExamEngine.Tests;

/// <summary>An item in a test; <paramref name="Href"/> is the path of its file from the root of the package.</summary>
public sealed record AssessmentItemRef(string Identifier, string Href, IReadOnlyList<string> Categories) : SectionChild(Identifier);

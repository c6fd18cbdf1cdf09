namespace ExamEngine.Tests;

/// <summary>A part of a test, with one rule of navigation and submission.</summary>
public sealed record TestPart(string Identifier, NavigationMode NavigationMode, SubmissionMode SubmissionMode, IReadOnlyList<AssessmentSection> Sections);

namespace ExamEngine.Tests;

/// <summary>How many children of a section a candidate gets, at least one, and whether one child may be drawn again.</summary>
public sealed record Selection(int Select, bool WithReplacement);

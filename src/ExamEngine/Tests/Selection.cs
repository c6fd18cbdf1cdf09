namespace ExamEngine.Tests;

/// <summary>How many children of a section a candidate gets, zero or more, and whether one child may be drawn again.</summary>
public sealed record Selection(int Select, bool WithReplacement);

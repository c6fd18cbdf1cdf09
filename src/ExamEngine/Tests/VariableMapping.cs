namespace ExamEngine.Tests;

/// <summary>An item variable that is known under another name in the test.</summary>
public sealed record VariableMapping(string SourceIdentifier, string TargetIdentifier);

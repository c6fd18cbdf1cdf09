namespace ExamEngine.Cli;

/// <summary>Where a test session is not as recorded: what was expected there and what is, as JSON.</summary>
internal sealed record TraceDifference(string Where, string Expected, string Actual);

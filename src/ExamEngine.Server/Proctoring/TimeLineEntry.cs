namespace ExamEngine.Server.Proctoring;

/// <summary>One line of a session's history, in words.</summary>
/// <param name="At">When, Unix milliseconds.</param>
/// <param name="By">Who.</param>
/// <param name="Text">What.</param>
public sealed record TimeLineEntry(long At, string By, string Text);

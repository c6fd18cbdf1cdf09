namespace ExamEngine.Sessions;

/// <summary>A command that changes nothing, with the reason a person can read.</summary>
/// <param name="Code">A stable word for programs, for example <c>too-late</c>.</param>
/// <param name="Message">One or two sentences for the person who asked.</param>
public sealed record Refusal(string Code, string Message);

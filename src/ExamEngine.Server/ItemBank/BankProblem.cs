namespace ExamEngine.Server.ItemBank;

/// <summary>Something wrong in the item bank.</summary>
/// <param name="Exam">The folder of the examination.</param>
/// <param name="File">The file, relative to that folder.</param>
/// <param name="Line">The line, from 1; 0 when it is about the whole file.</param>
/// <param name="Refused">True when something was left out because of it; false for a remark.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record BankProblem(string Exam, string File, int Line, bool Refused, string Message);

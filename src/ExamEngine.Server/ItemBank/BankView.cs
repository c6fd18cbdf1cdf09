namespace ExamEngine.Server.ItemBank;

/// <summary>The item bank as an author or administrator sees it.</summary>
/// <param name="Exams">The examinations.</param>
/// <param name="Problems">What is wrong.</param>
public sealed record BankView(IReadOnlyList<BankExamView> Exams, IReadOnlyList<BankProblem> Problems);

/// <summary>An examination of the bank.</summary>
/// <param name="ExamId">The folder's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Practice">True when nothing depends on the result.</param>
/// <param name="BankItems">Items the forms are drawn from.</param>
/// <param name="FormItems">Items of one form.</param>
/// <param name="Sections">Sections.</param>
/// <param name="Minutes">Time of all sections.</param>
public sealed record BankExamView(string ExamId, string Title, bool Practice, int BankItems, int FormItems, int Sections, double Minutes);

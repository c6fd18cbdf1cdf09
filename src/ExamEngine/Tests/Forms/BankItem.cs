namespace ExamEngine.Tests.Forms;

/// <summary>What form assembly needs to know of one item of a bank.</summary>
/// <param name="Id">Identifier of the item, unique in the bank.</param>
/// <param name="Section">Identifier of the section the item is written for.</param>
/// <param name="Domain">Identifier of the domain (content area) the item belongs to.</param>
/// <param name="Kind">Kind of item, as the blueprint counts them: <c>mc</c>, <c>sjt</c>, <c>case</c>, …</param>
/// <param name="Group">The case study the item belongs to, or null. Items of a group go together and keep the order they have in the bank.</param>
/// <param name="MaxScore">Most points the item can give; 0 to 1,000. 0 means that it does not count.</param>
/// <param name="ScoredByPerson">Whether a person scores the answer.</param>
public sealed record BankItem(string Id, string Section, string Domain, string Kind, string? Group, double MaxScore, bool ScoredByPerson);

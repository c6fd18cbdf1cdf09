namespace ExamEngine.Tests.Forms;

/// <summary>One item in its place on a form.</summary>
/// <param name="Position">Place on the whole form, from 1.</param>
/// <param name="ItemId">Identifier of the item in the bank.</param>
/// <param name="Domain">Identifier of the item's domain.</param>
/// <param name="Kind">Kind of item.</param>
/// <param name="Group">The case study the item belongs to, or null.</param>
/// <param name="MaxScore">Most points the item can give; 0 when it does not count.</param>
/// <param name="ScoredByPerson">Whether a person scores the answer.</param>
public sealed record FormItem(int Position, string ItemId, string Domain, string Kind, string? Group, double MaxScore, bool ScoredByPerson);

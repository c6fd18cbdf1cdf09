using ExamEngine.Tests.Forms;

namespace ExamEngine.Scoring;

/// <summary>One item of a form with what it gave.</summary>
/// <param name="Item">The item.</param>
/// <param name="Points">Points reached.</param>
/// <param name="Max">Points that could be reached; zero when the item does not count.</param>
/// <param name="IsAnswered">Whether there is an answer.</param>
internal sealed record ScoredItem(FormItem Item, ExactPoints Points, ExactPoints Max, bool IsAnswered);

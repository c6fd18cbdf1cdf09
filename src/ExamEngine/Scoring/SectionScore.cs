namespace ExamEngine.Scoring;

/// <summary>The score in one section. It is reported, never passed or failed.</summary>
/// <param name="Id">Identifier of the section.</param>
/// <param name="Title">Name of the section.</param>
/// <param name="Points">Points reached, unrounded.</param>
/// <param name="MaxPoints">Points that could be reached.</param>
/// <param name="Percent">Percent of the points, 0 to 100, to one decimal; null when nothing in the section counts.</param>
/// <param name="Answered">Number of items with an answer.</param>
/// <param name="Items">Number of items.</param>
public sealed record SectionScore(string Id, string Title, decimal Points, decimal MaxPoints, decimal? Percent, int Answered, int Items);

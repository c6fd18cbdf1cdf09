namespace ExamEngine.Scoring;

/// <summary>The score in one domain (content area), with what it is worth. A domain is never passed or failed.</summary>
/// <param name="Id">Identifier of the domain.</param>
/// <param name="Title">Name of the domain.</param>
/// <param name="Section">Identifier of the section it belongs to.</param>
/// <param name="Points">Points reached, unrounded.</param>
/// <param name="MaxPoints">Points that could be reached.</param>
/// <param name="Percent">Percent of the points, 0 to 100, to one decimal, never shown at the standard when it is below; null when nothing counts.</param>
/// <param name="Low">Lower end of the Wilson 90 % interval, in percent to one decimal.</param>
/// <param name="High">Upper end of the Wilson 90 % interval, in percent to one decimal.</param>
/// <param name="Standard">The standard below which study is advised, in percent.</param>
/// <param name="Words">The result in one sentence.</param>
/// <param name="BelowStandardProbability">Probability, 0 to 1, that the true proportion is below the standard, under a Beta(½, ½) prior.</param>
/// <param name="AdvisedHours">Hours of targeted review advised; null when none are.</param>
public sealed record DomainScore(
    string Id,
    string Title,
    string Section,
    decimal Points,
    decimal MaxPoints,
    decimal? Percent,
    decimal Low,
    decimal High,
    decimal Standard,
    string Words,
    double BelowStandardProbability,
    int? AdvisedHours);

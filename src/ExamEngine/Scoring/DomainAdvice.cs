namespace ExamEngine.Scoring;

/// <summary>The study advised for one domain.</summary>
/// <param name="Domain">Identifier of the domain.</param>
/// <param name="Title">Name of the domain.</param>
/// <param name="Hours">Hours of targeted review: 2, 4, 8, 12 or 16.</param>
/// <param name="Text">The advice in one sentence.</param>
public sealed record DomainAdvice(string Domain, string Title, int Hours, string Text);

namespace ExamEngine.Scoring;

/// <summary>What to study. A policy, apart from the scores: see <see cref="StudyAdvicePolicy"/>.</summary>
/// <param name="Text">The advice in one sentence.</param>
/// <param name="TotalHours">Sum of the hours of all domains; 0 when none is advised.</param>
/// <param name="Domains">The domains advised, in the order of the blueprint; empty when no domain is clearly below its standard.</param>
public sealed record StudyAdvice(string Text, int TotalHours, IReadOnlyList<DomainAdvice> Domains);

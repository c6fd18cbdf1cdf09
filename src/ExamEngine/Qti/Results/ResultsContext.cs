namespace ExamEngine.Qti.Results;

/// <summary>Whose results they are, and of what.</summary>
/// <param name="Candidate">The identifier of the candidate, as the receiver knows it.</param>
/// <param name="Sessions">Identifiers of the exam session, each with the system that gave it (a URI).</param>
/// <param name="At">When the results were made final.</param>
public sealed record ResultsContext(string Candidate, IReadOnlyList<(string Source, string Identifier)> Sessions, DateTimeOffset At);

namespace ExamEngine.Server.Certification.Administration;

/// <summary>A sanction to be put on a candidate.</summary>
/// <param name="CandidateId">The candidate's account.</param>
/// <param name="Body">The body whose programmes are barred; null when all are.</param>
/// <param name="From">The first day that is barred.</param>
/// <param name="Until">The last day that is barred; null when it bars for good.</param>
/// <param name="Reason">Why, for the candidate.</param>
public sealed record NewSanction(Guid CandidateId, string? Body, string? From, string? Until, string? Reason);

namespace ExamEngine.Server.Certification.Administration;

/// <summary>A sanction in the administrator's list.</summary>
/// <param name="Id">The sanction.</param>
/// <param name="CandidateId">The candidate's account.</param>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="Body">The body whose programmes are barred; absent when all are.</param>
/// <param name="From">The first day that is barred.</param>
/// <param name="Until">The last day that is barred; absent when it bars for good.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">When it was decided, in Unix milliseconds.</param>
/// <param name="LiftedOn">The first day that is free again because it was lifted; absent while it was not.</param>
/// <param name="LiftedBy">Who lifted it.</param>
/// <param name="LiftedReason">Why it was lifted.</param>
public sealed record SanctionView(
    Guid Id,
    Guid CandidateId,
    string Candidate,
    string? Body,
    string From,
    string? Until,
    string Reason,
    string By,
    long At,
    string? LiftedOn,
    string? LiftedBy,
    string? LiftedReason);

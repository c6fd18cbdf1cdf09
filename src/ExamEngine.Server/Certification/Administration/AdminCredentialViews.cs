using ExamEngine.Certification.Credentials;

namespace ExamEngine.Server.Certification.Administration;

/// <summary>Credentials that a search found.</summary>
/// <param name="Total">How many there are; the rows are the latest awards of them.</param>
/// <param name="Rows">At most 500.</param>
public sealed record AdminCredentials(int Total, IReadOnlyList<AdminCredential> Rows);

/// <summary>A credential in the administrator's list. Days are such as <c>2027-04-29</c>.</summary>
/// <param name="Number">Its number.</param>
/// <param name="CandidateId">The holder's account.</param>
/// <param name="Holder">The holder's name at the award.</param>
/// <param name="Credential">Which one it is.</param>
/// <param name="Attained">The day of the award.</param>
/// <param name="Expires">The last valid day; absent when it has no end.</param>
/// <param name="State">How it stands today.</param>
/// <param name="PackDue">The last day on which its pack is on time; absent when there is none.</param>
/// <param name="PackSentAt">When the pack was marked as sent, in Unix milliseconds; absent when it was not.</param>
public sealed record AdminCredential(
    string Number, Guid CandidateId, string Holder, string Credential, string Attained, string? Expires, CredentialState State, string? PackDue, long? PackSentAt);

/// <summary>One credential, with everything that happened to it.</summary>
/// <param name="Row">As in the list.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">How it stands, in a sentence.</param>
/// <param name="Basis">By which rules it was awarded, or last renewed, in words.</param>
/// <param name="CanSuspend">Whether it can be suspended.</param>
/// <param name="CanReinstate">Whether a suspension can be lifted.</param>
/// <param name="CanRevoke">Whether it can be revoked.</param>
/// <param name="Entries">What happened, in order.</param>
public sealed record AdminCredentialDetail(
    AdminCredential Row, string Title, string Words, string Basis, bool CanSuspend, bool CanReinstate, bool CanRevoke, IReadOnlyList<CredentialEntryView> Entries);

/// <summary>An entry in the life of a credential.</summary>
/// <param name="At">When, in Unix milliseconds.</param>
/// <param name="By">Who decided it.</param>
/// <param name="Text">What happened, in words.</param>
public sealed record CredentialEntryView(long At, string By, string Text);

/// <summary>A decision about a credential that needs a reason.</summary>
/// <param name="Reason">Why, for the holder.</param>
public sealed record CredentialReason(string? Reason);

/// <summary>A sanction to be put on a candidate.</summary>
/// <param name="CandidateId">The candidate's account.</param>
/// <param name="Body">The body whose programmes are barred; null when all are.</param>
/// <param name="From">The first day that is barred.</param>
/// <param name="Until">The last day that is barred; null when it bars for good.</param>
/// <param name="Reason">Why, for the candidate.</param>
public sealed record NewSanction(Guid CandidateId, string? Body, string? From, string? Until, string? Reason);

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

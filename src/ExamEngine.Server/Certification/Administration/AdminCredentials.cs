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

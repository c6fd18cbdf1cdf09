using ExamEngine.Certification;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Certification.Credentials;

/// <summary>A decision that gives a credential, or renews it.</summary>
/// <param name="Candidate">The candidate's account.</param>
/// <param name="Credential">The credential.</param>
/// <param name="Programme">The programme that awards it.</param>
/// <param name="Version">The version of its rules the decision was made under.</param>
/// <param name="Route">The route that was taken; its kind says whether a credential is new, renewed, or in the place of a lower one.</param>
/// <param name="By">Who decided it.</param>
/// <param name="At">When.</param>
/// <param name="Edition">The edition of the programme files the decision was made under; null for the latest that has the version.</param>
internal sealed record CredentialAward(Guid Candidate, CredentialId Credential, string Programme, int Version, string Route, SessionActor By, DateTimeOffset At, int? Edition = null);

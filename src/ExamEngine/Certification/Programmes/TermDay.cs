using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Programmes;

/// <summary>A day in the term of a credential that the candidate holds.</summary>
internal sealed record TermDay(CredentialId Credential, TermAnchor Day);

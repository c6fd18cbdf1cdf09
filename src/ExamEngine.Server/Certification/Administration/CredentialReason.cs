namespace ExamEngine.Server.Certification.Administration;

/// <summary>A decision about a credential that needs a reason.</summary>
/// <param name="Reason">Why, for the holder.</param>
public sealed record CredentialReason(string? Reason);

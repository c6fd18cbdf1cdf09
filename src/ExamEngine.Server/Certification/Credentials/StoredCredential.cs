using ExamEngine.Certification.Credentials;

namespace ExamEngine.Server.Certification.Credentials;

/// <summary>A credential somebody holds, with its row and its entries.</summary>
/// <param name="Row">The row.</param>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Credential">What they come to.</param>
internal sealed record StoredCredential(CredentialRow Row, IReadOnlyList<CredentialEvent> Entries, IssuedCredential Credential);

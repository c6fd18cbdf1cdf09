using ExamEngine.Certification.Credentials;

namespace ExamEngine.Server.Certification.Verification;

/// <summary>What anybody who knows the number of a credential is told; nothing more.</summary>
/// <param name="Number">The number.</param>
/// <param name="Holder">The holder's name, as it was at the award.</param>
/// <param name="Credential">The credential, such as <c>CTSS</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">The body that awards it; absent when no programme in force does any more.</param>
/// <param name="ValidFrom">The day of the award.</param>
/// <param name="ValidUntil">The last valid day; absent when it has no end.</param>
/// <param name="State">How it stands today.</param>
/// <param name="Words">The same in a sentence.</param>
public sealed record VerificationView(
    string Number, string Holder, string Credential, string Title, string? Body, string ValidFrom, string? ValidUntil, CredentialState State, string Words);

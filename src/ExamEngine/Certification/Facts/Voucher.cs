using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>A voucher the candidate redeems for the application in hand. It stands for a fee.</summary>
/// <param name="Credential">The credential it is good for.</param>
/// <param name="Issuer">Who issued it, in the programmes' words: <c>body</c> or <c>training-provider</c>.</param>
/// <param name="Expires">The last day on which it can be redeemed; null when it does not expire.</param>
public sealed record Voucher(CredentialId Credential, string Issuer, LocalDate? Expires);

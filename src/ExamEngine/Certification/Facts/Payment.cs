using NodaTime;

namespace ExamEngine.Certification.Facts;

/// <summary>A fee that was paid for the application in hand.</summary>
/// <param name="Credential">The credential applied for.</param>
/// <param name="Fee">Which fee of the programme's price list.</param>
/// <param name="Received">The day on which the money was received.</param>
public sealed record Payment(CredentialId Credential, string Fee, LocalDate Received);

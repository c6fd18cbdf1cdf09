using ExamEngine.Sessions;

namespace ExamEngine.Certification.Credentials;

/// <summary>What a decision on a credential led to: an entry to add, or a refusal; neither when what is wished is so already.</summary>
/// <param name="Event">The entry; null when nothing changes.</param>
/// <param name="Refusal">Why nothing changes; null when it is not refused.</param>
public sealed record CredentialDecision(CredentialEvent? Event, Refusal? Refusal)
{
    internal static CredentialDecision Unchanged { get; } = new(null, null);

    internal static CredentialDecision Accept(CredentialEvent made) => new(made, null);

    internal static CredentialDecision Refuse(string code, string sentence) => new(null, new Refusal(code, sentence));
}

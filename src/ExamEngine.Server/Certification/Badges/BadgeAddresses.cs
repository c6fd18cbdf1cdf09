using ExamEngine.Certification.Credentials;

namespace ExamEngine.Server.Certification.Badges;

/// <summary>The addresses that badges name; documents that are kept elsewhere hold them for years.</summary>
/// <param name="Origin">Scheme and host.</param>
internal sealed record BadgeAddresses(string Origin)
{
    /// <summary>Who issues badges and status lists.</summary>
    public string Issuer => $"{Origin}/credentials/issuer";

    /// <summary>A public key.</summary>
    public string Key(string thumbprint) => $"{Origin}/credentials/keys/{thumbprint}";

    /// <summary>A credential, where people verify it.</summary>
    public string Credential(CredentialNumber number) => $"{Origin}/verify/{number}";

    /// <summary>What a credential stands for.</summary>
    public string Achievement(string credential) => $"{Origin}/credentials/achievements/{Uri.EscapeDataString(credential)}";

    /// <summary>A status list.</summary>
    public string Status(int list, string purpose) => FormattableString.Invariant($"{Origin}/credentials/status/{list}/{purpose}");
}

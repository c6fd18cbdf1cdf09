using System.Security.Cryptography;

namespace ExamEngine.Server.Hosting;

/// <summary>One request's nonce for an inlined style sheet: <c>&lt;style nonce="@nonce.Value"&gt;</c>. Scripts are never inlined.</summary>
public sealed class CspNonce
{
    /// <summary>128 random bits in Base64.</summary>
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}

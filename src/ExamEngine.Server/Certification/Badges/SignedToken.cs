using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExamEngine.Server.Certification.Badges;

/// <summary>A JSON Web Token, signed with ES256 (RFC 7515; RFC 7518, 3.4: SHA-256, the signature as r and s one after the other).</summary>
internal static class SignedToken
{
    // The token is base64 when it travels: nothing in it can be taken for HTML.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a token.</summary>
    /// <param name="key">The private key, on the curve P-256.</param>
    /// <param name="keyAddress">Where the public key is, which is also its name in the key set.</param>
    /// <param name="type">What it is: <c>JWT</c>, or <c>vc+jwt</c>.</param>
    /// <param name="claims">What it says.</param>
    /// <returns>The token in compact form.</returns>
    public static string Of(ECDsa key, string keyAddress, string type, JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["typ"] = type, ["kid"] = keyAddress };
        var signed = $"{Part(header)}.{Part(claims)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString(Plain)));
}

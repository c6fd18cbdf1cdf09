using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Records;

/// <summary>A public key of the server that signs records, as a JSON Web Key (RFC 7517, RFC 7518 section 6.2).</summary>
/// <param name="Kty">Always <c>EC</c>.</param>
/// <param name="Crv">Always <c>P-256</c>.</param>
/// <param name="X">The point, base64url, 32 bytes.</param>
/// <param name="Y">The point, base64url, 32 bytes.</param>
/// <param name="Kid">The thumbprint of the key (RFC 7638).</param>
/// <param name="Use">Always <c>sig</c>.</param>
/// <param name="Alg">Always <c>ES256</c>.</param>
public sealed record RecordKey(string Kty, string Crv, string X, string Y, string Kid, string Use, string Alg)
{
    /// <summary>Describes the public part of a key.</summary>
    /// <param name="key">A key on the curve P-256.</param>
    /// <returns>The public key.</returns>
    public static RecordKey Of(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        var (x, y) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        return new RecordKey("EC", "P-256", x, y, Thumbprint(x, y), "sig", "ES256");
    }

    /// <summary>Says whether a signature was made with the private part of this key.</summary>
    /// <param name="signed">The bytes that were signed.</param>
    /// <param name="signature">The signature, base64url of r and s.</param>
    /// <returns>False also when the key or the signature is malformed, or the key's name is not its thumbprint.</returns>
    public bool HasSigned(byte[] signed, string signature)
    {
        ArgumentNullException.ThrowIfNull(signed);
        if (this is not { Kty: "EC", Crv: "P-256", Use: "sig", Alg: "ES256" } || Kid != Thumbprint(X, Y)
            || Bytes(signature, 64) is not { } bytes || Bytes(X, 32) is not { } x || Bytes(Y, 32) is not { } y)
        {
            return false;
        }

        try
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
            return key.VerifyData(signed, bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        catch (CryptographicException)
        {
            // The point is not on the curve.
            return false;
        }
    }

    private static string Thumbprint(string x, string y) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{x}}","y":"{{y}}"}""")));

    /// <summary>Strict: the last letter of base64 has bits that a decoder ignores, and an ignored change would go unseen.</summary>
    private static byte[]? Bytes(string text, int count)
    {
        if (!Base64Url.IsValid(text, out var length) || length != count)
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        return Base64Url.EncodeToString(bytes) == text ? bytes : null;
    }
}

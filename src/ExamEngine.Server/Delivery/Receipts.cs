using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>Signs what was received, so that a candidate can prove it later: HMAC-SHA-256 under the slot's secret.</summary>
internal static class Receipts
{
    /// <summary>Hashes the content of an entry.</summary>
    /// <returns>SHA-256 over position, flag and response, lower-case hexadecimal.</returns>
    public static string Hash(int position, string? response, bool? flagged)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{position}|{flagged switch { null => "", true => "1", false => "0" }}|{response}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Signs an admission.</summary>
    /// <returns>The receipt, base64url.</returns>
    public static string Sign(byte[] key, SessionId id, long epoch, long seq, string hash, long receivedAt)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{id}|{epoch}|{seq}|{hash}|{receivedAt}");
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}

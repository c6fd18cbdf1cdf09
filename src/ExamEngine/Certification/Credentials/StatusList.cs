using System.Buffers.Text;
using System.IO.Compression;

namespace ExamEngine.Certification.Credentials;

/// <summary>
/// A list of bits, one for each credential, that tells which are set: revoked, or suspended. Written as W3C Bitstring Status List 1.0 (2025), 3.3, asks: the first bit is the leftmost one of
/// the first byte; compressed with GZIP; base64url without padding, with the letter <c>u</c> of multibase before it.
/// </summary>
public static class StatusList
{
    /// <summary>The places of a list: the fewest the standard allows, 16 KB.</summary>
    public const int Length = 131_072;

    private const int BitsOfAByte = 8;

    /// <summary>Writes a list.</summary>
    /// <param name="set">The places whose bit is set, from 0 to below <see cref="Length"/>.</param>
    /// <returns>The encoded list.</returns>
    public static string Encode(IEnumerable<int> set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var bits = new byte[Length / BitsOfAByte];
        foreach (var place in set)
        {
            bits[place / BitsOfAByte] |= (byte)(1 << (BitsOfAByte - 1 - (place % BitsOfAByte)));
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bits);
        }

        return "u" + Base64Url.EncodeToString(packed.ToArray());
    }
}

using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExamEngine.Records;

/// <summary>
/// Writes fields as bytes that can be read in one way only, so that no two different records have the same hash: each
/// field as a netstring (D. J. Bernstein, https://cr.yp.to/proto/netstrings.txt), <c>length:bytes,</c> in UTF-8; an
/// absent field as <c>-,</c>.
/// </summary>
internal sealed class Canonical
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Begins a text.</summary>
    /// <param name="label">What it is, with the version of its form: a hash of one kind is never taken for one of another.</param>
    public Canonical(string label) => Add(label);

    /// <summary>Adds a text; null is absent, which is not the same as empty.</summary>
    public Canonical Add(string? field)
    {
        if (field is null)
        {
            _bytes.Write("-,"u8);
            return this;
        }

        var bytes = Encoding.UTF8.GetBytes(field);
        _bytes.Write(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture)));
        _bytes.Write(":"u8);
        _bytes.Write(bytes);
        _bytes.Write(","u8);
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public Canonical Add(long? field) => Add(field?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds an identifier.</summary>
    public Canonical Add(Guid field) => Add(field.ToString("n"));

    /// <summary>Everything added so far.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>SHA-256 of everything added so far, lower-case hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(_bytes.WrittenSpan));
}

using System.Text;
using System.Text.RegularExpressions;

namespace ExamEngine.Qti;

/// <summary>Turns the bytes of an XML file into text.</summary>
public static partial class QtiText
{
    private const int DeclarationLength = 200;

    private static readonly string[] LatinNames = ["iso-8859-1", "latin1", "windows-1252"];

    private static readonly string[] TakenNames = [.. LatinNames, "utf-8", "utf8", "us-ascii", "ascii"];

    /// <summary>
    /// Decodes by the byte order mark, else by the encoding the XML declaration names (ISO-8859-1, with windows-1252 read as such), else as
    /// UTF-8; bytes that are none become U+FFFD.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        return IsLatin(start) ? Encoding.Latin1.GetString(bytes) : Encoding.UTF8.GetString(bytes);
    }

    /// <summary>
    /// Why bytes are no XML text that is taken, as a sentence; <see langword="null"/> when they are. Encodings in which markup can hide from
    /// a check (UTF-7, UTF-16 without a byte order mark, EBCDIC and others) are refused, whoever declares them.
    /// </summary>
    public static string? WhyNotText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return null;
        }

        if (bytes.Contains((byte)0))
        {
            return "The file is not text, or UTF-16 without a byte order mark. Save it as UTF-8.";
        }

        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        var declared = DeclaredEncoding().Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
        return declared is null || TakenNames.Contains(declared, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"The file says that it is written in {declared}, which is not taken. Save it as UTF-8.";
    }

    [GeneratedRegex("^(?:\\u00EF\\u00BB\\u00BF)?<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"'](?<name>[^\"']*)[\"']", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DeclaredEncoding();

    private static bool IsLatin(string start)
    {
        var end = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end > 0
            && start.IndexOf("encoding", 0, end, StringComparison.Ordinal) > 0
            && LatinNames.Any(name => start.IndexOf(name, 0, end, StringComparison.OrdinalIgnoreCase) > 0);
    }
}

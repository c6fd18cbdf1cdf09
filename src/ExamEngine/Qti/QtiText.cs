using System.Text;

namespace ExamEngine.Qti;

/// <summary>Turns the bytes of an XML file into text.</summary>
public static class QtiText
{
    private const int DeclarationLength = 200;

    private static readonly string[] LatinNames = ["iso-8859-1", "latin1", "windows-1252"];

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

    private static bool IsLatin(string start)
    {
        var end = start.StartsWith("<?xml", StringComparison.Ordinal) ? start.IndexOf("?>", StringComparison.Ordinal) : -1;
        return end > 0
            && start.IndexOf("encoding", 0, end, StringComparison.Ordinal) > 0
            && LatinNames.Any(name => start.IndexOf(name, 0, end, StringComparison.OrdinalIgnoreCase) > 0);
    }
}

using System.Buffers.Binary;

namespace ExamEngine.Qti.Packages;

/// <summary>Judges files that items use: pictures, sound, film, fonts, style sheets. A file must be what its name says and nothing besides.</summary>
internal static class AssetCheck
{
    /// <summary>Notes why a file is not taken.</summary>
    public static void Check(string path, byte[] bytes, ProblemList problems)
    {
        if (AssetKind.Of(path) is not { } kind)
        {
            problems.Error(0, "Files of this kind are not taken. Pictures, sound, film, fonts and style sheets are.");
            return;
        }

        if (bytes.Length == 0)
        {
            problems.Error(0, "The file is empty.");
            return;
        }

        if (kind.MediaType is "image/svg+xml" or "text/css" && QtiText.WhyNotText(bytes) is { } noText)
        {
            problems.Error(0, noText);
            return;
        }

        switch (kind.MediaType)
        {
            case "image/svg+xml":
                SvgCheck.Check(QtiText.Decode(bytes), problems);
                break;
            case "text/css":
                StyleCheck.Check(QtiText.Decode(bytes), problems);
                break;
            case var _ when !kind.IsOfKind(bytes):
                problems.Error(0, $"The content of the file is not what its name says ({kind.MediaType}).");
                break;
            case var _ when HoldsAnother(kind.MediaType, bytes):
                problems.Error(0, "The file holds a second file, or something follows its end.");
                break;
        }
    }

    // A browser or another program could be made to read such a file as something else.
    private static bool HoldsAnother(string mediaType, byte[] bytes)
    {
        ReadOnlySpan<byte> content = bytes;
        if (mediaType.StartsWith("image/", StringComparison.Ordinal)
            && (content.IndexOf("PK\u0005\u0006"u8) >= 0 || HoldsWord(content, "<script"u8) || HoldsWord(content, "<html"u8) || HoldsWord(content, "<iframe"u8)))
        {
            return true;
        }

        return mediaType switch
        {
            "image/png" => EndOfPng(content) != content.Length,
            "image/gif" => content.TrimEnd((byte)0)[^1] != 0x3B,
            "image/webp" or "audio/wav" => content.Length - 9 > BinaryPrimitives.ReadUInt32LittleEndian(content[4..]),
            _ => false,
        };
    }

    private static bool HoldsWord(ReadOnlySpan<byte> content, ReadOnlySpan<byte> word)
    {
        for (var at = content.IndexOf(word[0]); at >= 0;)
        {
            if (content.Length - at >= word.Length && System.Text.Ascii.EqualsIgnoreCase(content.Slice(at, word.Length), word))
            {
                return true;
            }

            var next = content[(at + 1)..].IndexOf(word[0]);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // PNG (W3C, 2003): chunks of length, name, data and check sum; the last one is IEND.
    private static long EndOfPng(ReadOnlySpan<byte> bytes)
    {
        long at = 8;
        while (at + 12 <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[(int)at..]);
            var isLast = bytes.Slice((int)at + 4, 4).SequenceEqual("IEND"u8);
            at += 12L + length;
            if (isLast)
            {
                return at;
            }
        }

        return -1;
    }
}

using System.Text;

namespace ExamEngine.Items.Assets;

/// <summary>Tells the media type of a file by its first bytes, after the WHATWG's MIME Sniffing Standard (section 6) and the formats' own marks.</summary>
internal static class FileContent
{
    private const int SearchedBytes = 4096;

    public static string? MediaType(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
        {
            return "image/png";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
        {
            return "image/jpeg";
        }

        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
        {
            return "image/gif";
        }

        return Riff(bytes) ?? Media(bytes) ?? Document(bytes);
    }

    private static string? Riff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 12 || !bytes.StartsWith("RIFF"u8))
        {
            return null;
        }

        return bytes[8..].StartsWith("WEBP"u8) ? "image/webp" : bytes[8..].StartsWith("WAVE"u8) ? "audio/wav" : null;
    }

    private static string? Media(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("ID3"u8) || (bytes.Length > 3 && bytes[0] == 0xFF && bytes[1] is 0xFB or 0xF3 or 0xF2 or 0xFA))
        {
            return "audio/mpeg";
        }

        if (bytes.StartsWith("fLaC"u8))
        {
            return "audio/flac";
        }

        if (bytes.StartsWith("OggS"u8))
        {
            return Start(bytes).IndexOf("theora"u8) >= 0 ? "video/ogg" : "audio/ogg";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]))
        {
            return Start(bytes).IndexOf("webm"u8) >= 0 ? "video/webm" : null;
        }

        if (bytes.Length < 12 || !bytes[4..].StartsWith("ftyp"u8))
        {
            return null;
        }

        return bytes[8..].StartsWith("M4A"u8) ? "audio/mp4" : "video/mp4";
    }

    private static string? Document(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return "application/pdf";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 3, 4]) || bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'P', (byte)'K', 5, 6]))
        {
            return "application/zip";
        }

        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        if (text.StartsWith("WEBVTT"u8))
        {
            return "text/vtt";
        }

        return SvgFile.Is(bytes) ? "image/svg+xml" : null;
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, SearchedBytes)];
}

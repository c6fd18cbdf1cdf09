using System.Buffers.Binary;

namespace ExamEngine.Items.Assets;

/// <summary>Reads the size of a picture from its bytes; zero by zero when they do not say.</summary>
internal static class PictureSize
{
    public static (int Width, int Height) Of(string? mediaType, ReadOnlySpan<byte> bytes) => mediaType switch
    {
        "image/png" => Png(bytes),
        "image/gif" => Gif(bytes),
        "image/jpeg" => Jpeg(bytes),
        "image/webp" => WebP(bytes),
        "image/svg+xml" => SvgFile.Size(bytes),
        _ => default,
    };

    // W3C, PNG (third edition), 11.2.1: IHDR is the first chunk.
    private static (int Width, int Height) Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24 ? default : Positive(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    // CompuServe, GIF89a, 18: the logical screen.
    private static (int Width, int Height) Gif(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 10 ? default : (BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));

    // ITU-T T.81, B.1.1 and B.2.2: segments follow one another up to the frame header, SOF0 to SOF15 without DHT, JPG and DAC.
    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            }

            // Fill bytes may stand before a marker.
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return default;
    }

    // RFC 9649, WebP: 2.5 (VP8), 2.6 (VP8L) and 2.7 (VP8X).
    private static (int Width, int Height) WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30)
        {
            return default;
        }

        var format = bytes[12..16];
        if (format.SequenceEqual("VP8X"u8))
        {
            return (1 + UInt24(bytes[24..]), 1 + UInt24(bytes[27..]));
        }

        if (format.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));
        }

        return format.SequenceEqual("VP8 "u8)
            ? (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF)
            : default;
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    private static (int Width, int Height) Positive(int width, int height) => width > 0 && height > 0 ? (width, height) : default;
}

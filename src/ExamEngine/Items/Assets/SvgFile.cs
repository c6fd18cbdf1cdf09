using System.Globalization;
using System.Text;
using System.Xml;

namespace ExamEngine.Items.Assets;

/// <summary>Reads the first element of an SVG file. Its document type, if it has one, is not read.</summary>
internal static class SvgFile
{
    // Pixels of one unit (CSS Values and Units 3, 6.2).
    private static readonly (string Unit, double Pixels)[] Units =
        [("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), (string.Empty, 1)];

    public static bool Is(ReadOnlySpan<byte> bytes) => Root(bytes) is not null;

    /// <summary>Width and height in pixels; those of the view box when the picture states none.</summary>
    public static (int Width, int Height) Size(ReadOnlySpan<byte> bytes)
    {
        if (Root(bytes) is not { } root)
        {
            return default;
        }

        double?[] box = [.. (root.ViewBox ?? string.Empty).Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(Length)];
        var (boxWidth, boxHeight) = box.Length == 4 ? (box[2], box[3]) : (null, null);
        return Length(root.Width) is { } width && Length(root.Height) is { } height ? Whole(width, height)
            : boxWidth is { } w && boxHeight is { } h ? Whole(w, h)
            : default;
    }

    private static (string? Width, string? Height, string? ViewBox)? Root(ReadOnlySpan<byte> bytes)
    {
        if (!LooksLikeXml(bytes))
        {
            return null;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element && reader.LocalName == "svg"
                ? (reader.GetAttribute("width"), reader.GetAttribute("height"), reader.GetAttribute("viewBox"))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }

    private static double? Length(string? text)
    {
        var length = (text ?? string.Empty).Trim();
        var (unit, pixels) = Units.First(each => length.EndsWith(each.Unit, StringComparison.Ordinal));
        return double.TryParse(length[..^unit.Length], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) && number > 0
            ? number * pixels
            : null;
    }

    private static (int Width, int Height) Whole(double width, double height) =>
        width < int.MaxValue && height < int.MaxValue ? (Math.Max(1, (int)Math.Round(width)), Math.Max(1, (int)Math.Round(height))) : default;
}

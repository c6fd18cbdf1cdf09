using System.Globalization;

namespace ExamEngine.Items.Values;

/// <summary>Reads single values from the text QTI and browsers write them in.</summary>
public static class ValueText
{
    /// <summary>
    /// Reads a single value; <see langword="null"/> when the text is not of the base type. Numbers are read in the invariant culture;
    /// not-a-number and infinity are refused, as no score can be computed from them. Strings are taken as they are.
    /// </summary>
    public static SingleValue? Read(BaseType baseType, string text) => baseType switch
    {
        BaseType.String => new StringValue(text),
        BaseType.Uri => text.Trim() is { Length: > 0 } uri ? new UriValue(uri) : null,
        BaseType.File => text.Trim() is { Length: > 0 } name ? new FileValue(name) : null,
        BaseType.Identifier => ReadIdentifier(text),
        BaseType.Boolean => ReadBoolean(text),
        BaseType.Integer => ReadInteger(text),
        BaseType.Float => ReadNumber(text) is { } number ? new FloatValue(number) : null,
        BaseType.Duration => ReadNumber(text) is { } seconds and >= 0 ? new DurationValue(seconds) : null,
        BaseType.IntOrIdentifier => (SingleValue?)ReadInteger(text) ?? ReadIdentifier(text),
        BaseType.Point => ReadPoint(text),
        BaseType.Pair => ReadTwo(text) is var (first, second) ? new PairValue(first, second) : null,
        BaseType.DirectedPair => ReadTwo(text) is var (source, destination) ? new DirectedPairValue(source, destination) : null,
        _ => null,
    };

    /// <summary>Reads a finite number in the invariant culture: digits, sign, decimal point, exponent.</summary>
    public static double? ReadNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static IntegerValue? ReadInteger(string text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var integer) ? new IntegerValue(integer) : null;

    private static IdentifierValue? ReadIdentifier(string text)
    {
        var identifier = text.Trim();
        return identifier.Length > 0 && !identifier.Any(char.IsWhiteSpace) ? new IdentifierValue(identifier) : null;
    }

    private static BooleanValue? ReadBoolean(string text) => text.Trim() switch
    {
        "true" or "1" => BooleanValue.True,
        "false" or "0" => BooleanValue.False,
        _ => null,
    };

    private static PointValue? ReadPoint(string text) =>
        ReadTwo(text) is var (first, second)
        && int.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var x)
        && int.TryParse(second, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var y)
            ? new PointValue(x, y)
            : null;

    private static (string First, string Second)? ReadTwo(string text)
    {
        var parts = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 ? (parts[0], parts[1]) : null;
    }
}

using System.Xml;
using System.Xml.Linq;

namespace ExamEngine.Qti.Writing;

/// <summary>Writes the attributes of an element as QTI 3 wants them.</summary>
/// <param name="hrefOf">The href to write for one that was read; <see langword="null"/> when it leads out of the package.</param>
/// <param name="problems">Takes what is left out.</param>
internal sealed class QtiAttributeWriter(Func<string, string?> hrefOf, ProblemList problems)
{
    private static readonly HashSet<string> References = new(["href", "src", "data", "poster", "longdesc", "primary-path", "fallback-path"], StringComparer.Ordinal);

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public IEnumerable<XAttribute> Of(QtiElement source, string name)
    {
        foreach (var (attribute, otherwise) in QtiShapes.AttributesOf(name))
        {
            var given = attribute == "xml:lang" ? source.Language : source.Attribute(attribute);
            if ((given is null ? null : Fitted(source, name, attribute, given)) is { } value)
            {
                yield return new XAttribute(FullName(attribute), value);
            }
            else if ((otherwise ?? Needed(source, name, attribute)) is { } filled)
            {
                yield return new XAttribute(FullName(attribute), filled);
            }
        }

        NoteLeftOut(source, name);
    }

    private static XName FullName(string attribute) => attribute == "xml:lang" ? XNamespace.Xml + "lang" : attribute;

    // Asked for in some cases only.
    private static string? Needed(QtiElement source, string name, string attribute) => (name, attribute) switch
    {
        (_, "coords") when QtiShapes.HasAttribute(name, "shape") => "0,0,0,0",
        ("qti-test-feedback", "access") => "atEnd",
        ("object", "type") => "application/octet-stream",
        ("qti-file-href", "mime-type") => "application/octet-stream",
        ("qti-card", "support") => "ext:unknown",
        _ => null,
    };

    private string? Fitted(QtiElement source, string name, string attribute, string value)
    {
        switch (attribute)
        {
            case "id":
                return FittedId(source, value);
            case "coords":
                return FittedCoordinates(source, value);
            case "width" or "height" when name is "img" or "object" or "video":
                return FittedLength(source, attribute, value);
            case "rounding-mode":
                return value switch { "significant-figures" => "significantFigures", "decimal-places" => "decimalPlaces", _ => value };
            case "external-scored":
                return value == "external-machine" ? "externalMachine" : value;
            case "template" or "template-location" when name == "qti-response-processing":
                return Template(value);
            case "srcset":
                problems.Warning(source, "srcset is left out: the picture itself is kept.");
                return null;
            case var _ when References.Contains(attribute):
                return FittedReference(source, name, attribute, value);
            default:
                return value;
        }
    }

    // Ids are unique and XML names, or a reference to one would lead to the wrong place.
    private string? FittedId(QtiElement source, string value)
    {
        var isName = value.Length > 0 && XmlConvert.IsStartNCNameChar(value[0]) && value.All(XmlConvert.IsNCNameChar);
        if (isName && _ids.Add(value))
        {
            return value;
        }

        problems.Warning(source, $"The id “{value}” is {(isName ? "there twice" : "not an XML name")} and is left out.");
        return null;
    }

    private string? FittedCoordinates(QtiElement source, string value)
    {
        var numbers = value.Split((char[])[',', ' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (!numbers.All(number => number.TrimEnd('%').All(char.IsAsciiDigit)))
        {
            problems.Warning(source, $"coords=\"{value}\" is kept, as points depend on it, but QTI 3 knows whole numbers from zero only.");
        }

        return numbers.Length == 0 ? null : string.Join(',', numbers);
    }

    private string? FittedLength(QtiElement source, string attribute, string value)
    {
        var digits = value.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? value[..^2].TrimEnd() : value;
        if (digits.TrimEnd('%') is { Length: > 0 } number && number.All(char.IsAsciiDigit))
        {
            return digits;
        }

        problems.Warning(source, $"{attribute}=\"{value}\" is not a number of pixels or per cent and is left out.");
        return null;
    }

    // The standard templates have a place of their own for each version; they are known by the last part of the address.
    private static string Template(string address)
    {
        var name = address[(address.LastIndexOf('/') + 1)..];
        return $"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{(name.EndsWith(".xml", StringComparison.Ordinal) ? name : name + ".xml")}";
    }

    private string? FittedReference(QtiElement source, string name, string attribute, string value)
    {
        if (name == "a" && (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith('#')))
        {
            return value;
        }

        if (hrefOf(value) is { } href)
        {
            return href;
        }

        problems.Warning(source, $"{attribute}=\"{(value.Length > 60 ? value[..60] + "…" : value)}\" of <{source.Name}> is not a path within the package and is left out.");
        return null;
    }

    private void NoteLeftOut(QtiElement source, string name)
    {
        var others = source.Attributes.Select(attribute => attribute.Key).Where(attribute => attribute != "lang" && (attribute, name) != ("type", "img") && !QtiShapes.HasAttribute(name, attribute)).ToList();
        if (others.Count > 0)
        {
            problems.Warning(source, $"<{source.Name}> has attributes that QTI 3 does not know, which are left out: {string.Join(", ", others.Take(5))}.");
        }
    }
}

using System.Xml;
using System.Xml.Linq;
using ExamEngine.Qti.Writing;

namespace ExamEngine.Qti.Packages;

/// <summary>Writes the manifest of a QTI 3 package: a resource for every file, with what it needs.</summary>
internal sealed class ManifestWriter
{
    private static readonly XNamespace Packaging = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private readonly PackageImport _import;
    private readonly Dictionary<string, string> _identifiers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public ManifestWriter(PackageImport import)
    {
        _import = import;
        var known = (import.Manifest?.Resources ?? []).Where(resource => resource.Path is not null)
            .GroupBy(resource => resource.Path!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Identifier, StringComparer.Ordinal);
        foreach (var file in import.Files)
        {
            _identifiers[file.Path] = Free(known.GetValueOrDefault(file.Path) ?? NameOf(file));
        }
    }

    private static string NameOf(ImportedFile file) => file.Kind switch
    {
        ImportKind.Asset => "asset",
        ImportKind.Test => "test",
        ImportKind.Section => $"section-{file.Path[(file.Path.LastIndexOf('/') + 1)..]}",
        _ => file.Identifier,
    };

    /// <summary>The bytes of the manifest. Paths are those in the package that was read; the dictionary has the new ones.</summary>
    public byte[] Write(Dictionary<string, string> paths, Dictionary<string, IReadOnlyList<string>> dependencies, IEnumerable<string> beside)
    {
        var identifier = _import.Manifest?.Identifier is { } given && IsName(given) ? given : $"{Free(_import.Test?.Identifier ?? "package")}-package";
        var root = new XElement(
            Packaging + "manifest",
            new XAttribute("identifier", identifier),
            new XElement(
                Packaging + "metadata",
                new XElement(Packaging + "schema", "QTI Package"),
                new XElement(Packaging + "schemaversion", "3.0.0")),
            new XElement(Packaging + "organizations"),
            new XElement(
                Packaging + "resources",
                _import.Files.Select(file => Resource(file, paths, dependencies.GetValueOrDefault(file.Path) ?? [])),
                beside.Order(StringComparer.Ordinal).Select(path => Resource(Free("beside"), "associatedcontent/learning-application-resource", path, []))));
        return QtiXml.Bytes(root);
    }

    private XElement Resource(ImportedFile file, Dictionary<string, string> paths, IReadOnlyList<string> dependencies)
    {
        var type = file.Kind == ImportKind.Asset ? "webcontent" : $"imsqti_{file.Kind.ToString().ToLowerInvariant()}_xmlv3p0";
        return Resource(_identifiers[file.Path], type, paths[file.Path], dependencies.Select(path => _identifiers[path]));
    }

    private static XElement Resource(string identifier, string type, string path, IEnumerable<string> dependencies)
    {
        var href = PackagePath.Relative(PackageManifest.Name, path);
        return new XElement(
            Packaging + "resource",
            new XAttribute("identifier", identifier),
            new XAttribute("type", type),
            new XAttribute("href", href),
            new XElement(Packaging + "file", new XAttribute("href", href)),
            dependencies.Select(dependency => new XElement(Packaging + "dependency", new XAttribute("identifierref", dependency))));
    }

    private string Free(string wanted)
    {
        var start = IsName(wanted) ? wanted : "resource";
        var free = start;
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = $"{start}-{number}";
        }

        return free;
    }

    // Identifiers in a manifest are XML ids.
    private static bool IsName(string text) => text.Length > 0 && XmlConvert.IsStartNCNameChar(text[0]) && text.All(XmlConvert.IsNCNameChar);
}

using System.Xml.Linq;
using ExamEngine.Qti.Writing;

namespace ExamEngine.Qti.Packages;

/// <summary>
/// Writes what was taken of a package as QTI 3.0: items, stimuli, sections and tests in the order and with the names of the standard, assets
/// byte by byte, and a new manifest. What QTI 2 wrote comes out as QTI 3. The same package gives the same bytes.
/// </summary>
public sealed class PackageExport
{
    /// <summary>Where the test of an examination stands.</summary>
    public const string TestFile = "test.xml";

    private readonly PackageImport _import;
    private readonly Dictionary<string, string> _paths;
    private readonly SortedDictionary<string, byte[]> _written = new(StringComparer.Ordinal);
    private readonly List<QtiProblem> _remarks = [];

    private PackageExport(PackageImport import)
    {
        _import = import;
        _paths = NewPaths(import);
    }

    /// <summary>What is not in the export as its author wrote it.</summary>
    public IReadOnlyList<QtiProblem> Remarks => _remarks;

    /// <summary>The files, the manifest first and the others in ordinal order.</summary>
    public IReadOnlyList<ExportedFile> Files { get; private set; } = [];

    /// <summary>
    /// Writes a package. The first test is moved to <see cref="TestFile"/>; all other files keep their paths. Files beside the package, by
    /// path, are taken along, such as a blueprint.
    /// </summary>
    public static PackageExport Of(PackageImport import, IReadOnlyDictionary<string, byte[]>? beside = null)
    {
        ArgumentNullException.ThrowIfNull(import);
        var export = new PackageExport(import);
        var dependencies = export.WriteAll();
        var manifest = new ManifestWriter(import).Write(export._paths, dependencies, beside?.Keys ?? []);
        var assets = import.Files.Where(file => file.Kind == ImportKind.Asset)
            .Select(file => new ExportedFile(export._paths[file.Path], () => import.Contents.Bytes(file.Path, out _) ?? []));
        export.Files =
        [
            new ExportedFile(PackageManifest.Name, () => manifest),
            .. export._written.Select(file => new ExportedFile(file.Key, () => file.Value))
                .Concat(assets)
                .Concat((beside ?? new Dictionary<string, byte[]>(StringComparer.Ordinal)).Select(file => new ExportedFile(file.Key, () => file.Value)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        return export;
    }

    // A package that was zipped within a folder loses the folder; the test goes to where the server looks for it.
    private static Dictionary<string, string> NewPaths(PackageImport import)
    {
        var folder = import.Manifest?.File is { } manifest ? manifest[..^PackageManifest.Name.Length] : string.Empty;
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>([TestFile, PackageManifest.Name, "blueprint.yaml"], StringComparer.Ordinal);
        foreach (var file in import.Files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var path = file.Path.StartsWith(folder, StringComparison.Ordinal) ? file.Path[folder.Length..] : file.Path;
            for (var number = 2; file.Path != import.TestPath && !taken.Add(path); number++)
            {
                path = $"other-{number}/{file.Path}";
            }

            paths[file.Path] = file.Path == import.TestPath ? TestFile : path;
        }

        return paths;
    }

    private Dictionary<string, IReadOnlyList<string>> WriteAll()
    {
        var dependencies = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var file in _import.Files)
        {
            if (file.Kind != ImportKind.Asset)
            {
                dependencies[file.Path] = Write(file);
            }
        }

        return dependencies;
    }

    // The files it refers to, in the order of the file.
    private List<string> Write(ImportedFile file)
    {
        var used = new List<string>();
        var problems = new ProblemList(file.Path);
        if (_import.Text(file.Path) is not { } text || QtiDocument.Tree(text, problems) is not { } tree)
        {
            throw new InvalidDataException($"{file.Path} could be read a moment ago, but not now.");
        }

        QtiVocabulary.Modernise(tree);
        if (file.Kind is ImportKind.Test or ImportKind.Section)
        {
            LeaveOutRefused(file.Path, tree, problems);
        }

        var writer = new QtiTreeWriter(href => HrefOf(file.Path, href, used), problems);
        _written[_paths[file.Path]] = QtiXml.Bytes(writer.Write(new QtiElement(tree)));
        _remarks.AddRange(problems.All);
        return used;
    }

    private string? HrefOf(string file, string href, List<string> used)
    {
        if (PackagePath.Resolve(file, href) is not { } path)
        {
            return null;
        }

        // A picture that was never there is missed in the export as it was before: the item stays as it is.
        if (!_paths.TryGetValue(path, out var written))
        {
            return PackagePath.Relative(_paths[file], path);
        }

        if (!used.Contains(path, StringComparer.Ordinal))
        {
            used.Add(path);
        }

        return PackagePath.Relative(_paths[file], written);
    }

    private void LeaveOutRefused(string file, XElement tree, ProblemList problems)
    {
        foreach (var reference in tree.Descendants().Where(each => each.Name.LocalName is "qti-assessment-item-ref").ToList())
        {
            var element = new QtiElement(reference);
            if (PackagePath.Resolve(file, element.Attribute("href") ?? string.Empty) is { } path && _paths.ContainsKey(path))
            {
                continue;
            }

            problems.Warning(element, $"The item “{element.Attribute("identifier")}” is not taken, so the reference to it is left out.");
            var section = reference.Parent!;
            reference.Remove();
            FitSelection(section, problems);
        }
    }

    // A section cannot select more children than are left.
    private static void FitSelection(XElement section, ProblemList problems)
    {
        var left = section.Elements().Count(child => child.Name.LocalName is "qti-assessment-item-ref" or "qti-assessment-section" or "qti-assessment-section-ref");
        if (section.Elements().FirstOrDefault(child => child.Name.LocalName == "qti-selection") is { } selection
            && int.TryParse(selection.Attribute("select")?.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var select)
            && select > left)
        {
            problems.Warning(new QtiElement(selection), $"The section selects {left} instead of {select}, as no more are left.");
            selection.SetAttributeValue("select", left);
        }
    }
}

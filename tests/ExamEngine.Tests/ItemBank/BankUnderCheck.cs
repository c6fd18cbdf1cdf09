using System.Collections.Immutable;
using System.Xml.Linq;
using ExamEngine.Items.Assets;
using ExamEngine.Qti;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.ItemBank;

/// <summary>
/// One folder of the item bank, in memory: its blueprint and the package beside it. A copy can be broken to see that a rule notices.
/// </summary>
internal sealed class BankUnderCheck
{
    public static readonly XNamespace Qti = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

    private readonly ImmutableSortedDictionary<string, AssetFile> _assets;

    private BankUnderCheck(ImmutableSortedDictionary<string, string> files, ImmutableSortedDictionary<string, AssetFile> assets)
    {
        Files = files;
        _assets = assets;
        Blueprint = BlueprintReader.Read("blueprint.yaml", files["blueprint.yaml"]);
        var shown = new SortedSet<string>(StringComparer.Ordinal);
        Package = QtiPackageReader.Read("test.xml", path => files.GetValueOrDefault(path), path =>
        {
            shown.Add(path);
            return assets.GetValueOrDefault(path);
        });
        UnusedAssets = [.. assets.Keys.Except(shown, StringComparer.Ordinal)];
        Documents = files.Where(file => file.Key.EndsWith(".xml", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Key, file => XDocument.Parse(file.Value), StringComparer.Ordinal);
        Entries = [.. (Package.Test?.Parts ?? []).SelectMany(part => part.Sections).SelectMany(Of)];
    }

    /// <summary>Text of every file that holds text, by its path from the folder with forward slashes.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

    /// <summary>Paths of pictures, sound and captions.</summary>
    public IEnumerable<string> Assets => _assets.Keys;

    /// <summary>Those that no item and no stimulus refers to.</summary>
    public IReadOnlyList<string> UnusedAssets { get; }

    public BlueprintReading Blueprint { get; }

    public QtiPackage Package { get; }

    public ImmutableSortedDictionary<string, XDocument> Documents { get; }

    /// <summary>The items in the order of the test; those that could not be read are left out.</summary>
    public IReadOnlyList<BankEntry> Entries { get; }

    public IReadOnlyList<BankItem> BankItems => [.. Entries.Select(entry => new BankItem(
        entry.Id, entry.Section, entry.Domain, entry.Kind, entry.Group, entry.Item.MaxScore, entry.Item.IsScoredByPerson))];

    public static BankUnderCheck Read(string exam)
    {
        var folder = Path.Combine(Root(), "item-bank", "exams", exam);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetExtension(file) is ".xml" or ".yaml", file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file));
        return new BankUnderCheck(
            files[true].ToImmutableSortedDictionary(file => file.Path, file => File.ReadAllText(file.File), StringComparer.Ordinal),
            files[false].ToImmutableSortedDictionary(file => file.Path, file => AssetFile.Of(File.ReadAllBytes(file.File)), StringComparer.Ordinal));
    }

    /// <summary>A copy with one file changed.</summary>
    public BankUnderCheck With(string path, string before, string after)
    {
        Assert.Contains(before, Files[path], StringComparison.Ordinal);
        return new BankUnderCheck(Files.SetItem(path, Files[path].Replace(before, after, StringComparison.Ordinal)), _assets);
    }

    /// <summary>A copy with all files of a folder changed.</summary>
    public BankUnderCheck WithEach(string folder, Func<string, string> change) => new(Files.SetItems(
        Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, change(file.Value)))), _assets);

    /// <summary>A copy with a file more.</summary>
    public BankUnderCheck WithFile(string path, string text) => new(Files.Add(path, text), _assets);

    /// <summary>A copy with a picture more.</summary>
    public BankUnderCheck WithAsset(string path) => new(Files, _assets.Add(path, new AssetFile("image/png", 1, 1)));

    private IEnumerable<BankEntry> Of(AssessmentSection section) => section.Children.SelectMany(child => child switch
    {
        AssessmentSection domain => Of(section.Identifier, domain.Identifier, domain, group: null),
        AssessmentItemRef item => Of(section.Identifier, "", item, group: null),
        _ => [],
    });

    private IEnumerable<BankEntry> Of(string section, string domain, SectionChild child, string? group) => child switch
    {
        AssessmentSection inner => inner.Children.SelectMany(each => Of(section, domain, each, inner.Identifier == domain || !inner.KeepTogether ? group : inner.Identifier)),
        AssessmentItemRef reference when Package.Items.TryGetValue(reference.Identifier, out var item) =>
            [new BankEntry(reference.Identifier, reference.Href, section, domain, group, reference.Categories is [var kind, ..] ? kind : "", item, Documents[reference.Href])],
        _ => [],
    };

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ExamEngine.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}

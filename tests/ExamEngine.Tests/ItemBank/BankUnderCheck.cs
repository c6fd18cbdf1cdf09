using System.Collections.Immutable;
using System.Xml.Linq;
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

    private BankUnderCheck(ImmutableSortedDictionary<string, string> files)
    {
        Files = files;
        Blueprint = BlueprintReader.Read("blueprint.yaml", files["blueprint.yaml"]);
        Package = QtiPackageReader.Read("test.xml", path => files.GetValueOrDefault(path));
        Documents = files.Where(file => file.Key.EndsWith(".xml", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Key, file => XDocument.Parse(file.Value), StringComparer.Ordinal);
        Entries = [.. (Package.Test?.Parts ?? []).SelectMany(part => part.Sections).SelectMany(Of)];
    }

    /// <summary>Text of every file, by its path from the folder with forward slashes.</summary>
    public ImmutableSortedDictionary<string, string> Files { get; }

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
        return new BankUnderCheck(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal));
    }

    /// <summary>A copy with one file changed.</summary>
    public BankUnderCheck With(string path, string before, string after)
    {
        Assert.Contains(before, Files[path], StringComparison.Ordinal);
        return new BankUnderCheck(Files.SetItem(path, Files[path].Replace(before, after, StringComparison.Ordinal)));
    }

    /// <summary>A copy with all files of a folder changed.</summary>
    public BankUnderCheck WithEach(string folder, Func<string, string> change) => new(Files.SetItems(
        Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key, change(file.Value)))));

    /// <summary>A copy with a file more.</summary>
    public BankUnderCheck WithFile(string path, string text) => new(Files.Add(path, text));

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

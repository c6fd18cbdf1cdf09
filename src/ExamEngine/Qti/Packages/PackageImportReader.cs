using ExamEngine.Items;
using ExamEngine.Tests;

namespace ExamEngine.Qti.Packages;

/// <summary>
/// Reads a whole package, the one way for command line, server and tests. The manifest decides what is in it; without one every XML file is
/// looked at. A package of items without a test is a bank, and a test of all its items is made.
/// </summary>
public sealed class PackageImportReader
{
    /// <summary>Where the test of a bank without one is put.</summary>
    public const string MadeTestPath = "test.xml";

    private readonly PackageContents _contents;
    private readonly PackageInventory _inventory;
    private readonly PackageAssets _assets;
    private readonly ReferenceCheck _references;
    private readonly PackageFiles _files;
    private readonly Action<int, int>? _progress;
    private readonly List<(string Path, AssessmentTest? Test, IReadOnlyList<QtiProblem> Problems)> _tests = [];
    private readonly SortedSet<string> _sections = new(StringComparer.Ordinal);
    private string? _madeTest;

    private PackageImportReader(PackageContents contents, bool isForScoring, Action<int, int>? progress)
    {
        _contents = contents;
        _progress = progress;
        _inventory = PackageInventory.Of(contents);
        _assets = new PackageAssets(contents);
        _references = new ReferenceCheck(_assets, isForScoring);
        _files = new PackageFiles(Text, isForScoring ? null : _assets.Find, isForScoring, _references.Check);
    }

    /// <summary>
    /// Reads a package for candidates: an item that cannot be shown, answered or scored is refused. The progress is told how many of how
    /// many files have been read.
    /// </summary>
    public static PackageImport Read(PackageContents contents, Action<int, int>? progress = null) =>
        new PackageImportReader(contents, isForScoring: false, progress).ReadAll();

    /// <summary>Reads a package to pass it on or to score with it: an item is refused only when it cannot be scored.</summary>
    public static PackageImport ReadForScoring(PackageContents contents, Action<int, int>? progress = null) =>
        new PackageImportReader(contents, isForScoring: true, progress).ReadAll();

    private string? Text(string path)
    {
        if (path == MadeTestPath && _madeTest is { } made)
        {
            return made;
        }

        if (!_contents.Has(path))
        {
            return null;
        }

        var text = _contents.Text(path, out var reason);
        if (reason is not null)
        {
            _files.Note([new QtiProblem(path, 0, QtiSeverity.Error, reason)]);
        }
        else if (QtiFileKinds.Of(text!) == QtiFileKind.Section)
        {
            _sections.Add(path);
        }

        return text;
    }

    private PackageImport ReadAll()
    {
        var done = 0;
        foreach (var (path, kind) in _inventory.XmlFiles.ToList())
        {
            _ = kind switch
            {
                QtiFileKind.Item or QtiFileKind.NotWellFormed => (object?)_files.Item(path),
                QtiFileKind.Stimulus => _files.Stimulus(path),
                _ => null,
            };
            _progress?.Invoke(++done, _inventory.XmlFiles.Count);
        }

        var tests = _inventory.Of(QtiFileKind.Test).ToList();
        if (tests.Count == 0 && Items().ToList() is { Count: > 0 } bank && !_contents.Has(MadeTestPath))
        {
            _madeTest = BankTest.Of(bank);
            tests.Add(MadeTestPath);
        }

        foreach (var path in tests)
        {
            ReadTest(path);
        }

        foreach (var path in _files.Stimuli.Keys)
        {
            _inventory.Include(path, QtiFileKind.Stimulus);
        }

        foreach (var path in _inventory.Assets(_references.UsedBy).ToList())
        {
            _assets.Judge(path);
        }

        return Result();
    }

    private IEnumerable<(string Path, AssessmentItem Item)> Items() => _inventory.Of(QtiFileKind.Item)
        .Select(path => (path, Item: _files.Item(path)))
        .Where(each => each.Item is not null)
        .Select(each => (each.path, each.Item!));

    private void ReadTest(string path)
    {
        var before = _files.Problems.Count;
        var test = new TestReader(_files).Read(path);
        var problems = _files.Problems.Skip(before).ToList();
        foreach (var item in test?.ItemRefs ?? [])
        {
            _inventory.Include(item.Href, QtiFileKind.Item);
            if (_files.Item(item.Href) is null)
            {
                problems.Add(_inventory.Has(item.Href)
                    ? new QtiProblem(path, 0, QtiSeverity.Warning, $"The item “{item.Identifier}” ({item.Href}) is refused, so it is left out of the test.")
                    : new QtiProblem(path, 0, QtiSeverity.Error, $"The item “{item.Identifier}” ({item.Href}) is not in the package."));
            }
        }

        _tests.Add((path, problems.Exists(problem => problem.Severity == QtiSeverity.Error) ? null : test, problems));
    }

    private PackageImport Result()
    {
        var entries = new ImportEntries(_inventory, _files, _assets, _references);
        foreach (var (path, test, problems) in _tests)
        {
            entries.AddTest(path, test, problems, isMade: _madeTest is not null);
        }

        entries.AddSections(_sections);
        entries.AddItems();
        entries.AddStimuli();
        entries.AddAssets();
        entries.AddPackage();
        var first = _tests.Find(test => test.Test is not null);
        return new PackageImport(_contents, entries.Report)
        {
            Files = entries.Taken,
            Items = Items().ToDictionary(each => each.Path, each => each.Item, StringComparer.Ordinal),
            TestPath = first.Test is null ? null : first.Path,
            Package = first.Test is null ? null : PackageOf(first.Test),
            MadeTest = _madeTest,
            Manifest = _inventory.Manifest,
            UsedBy = _references.UsedBy,
        };
    }

    private QtiPackage PackageOf(AssessmentTest test)
    {
        var items = new Dictionary<string, AssessmentItem>(StringComparer.Ordinal);
        foreach (var item in test.ItemRefs)
        {
            if (_files.Item(item.Href) is { } read)
            {
                items.TryAdd(item.Identifier, read);
            }
        }

        return new QtiPackage(test, items, _files.Stimuli, _files.Problems);
    }
}

using ExamEngine.Tests;

namespace ExamEngine.Qti.Packages;

/// <summary>Puts the import report together, and the list of what is taken.</summary>
internal sealed class ImportEntries(PackageInventory inventory, PackageFiles files, PackageAssets assets, ReferenceCheck references)
{
    private readonly List<ImportEntry> _entries = [];
    private readonly List<ImportedFile> _taken = [];
    private readonly ILookup<string, QtiProblem> _problems = files.Problems.Distinct().ToLookup(problem => problem.File, StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public ImportReport Report => new([.. _entries.OrderBy(entry => entry.Kind)]);

    public IReadOnlyList<ImportedFile> Taken => _taken;

    /// <summary>A test, with what is wrong with it and with files that are no part of the package.</summary>
    public void AddTest(string path, AssessmentTest? test, IReadOnlyList<QtiProblem> found, bool isMade)
    {
        _used.Add(path);
        var own = found.Where(problem => problem.File == path).Distinct().ToList();
        var isBroken = test is null && !own.Exists(problem => problem.Severity == QtiSeverity.Error);
        if (isBroken)
        {
            own.Add(new QtiProblem(path, 0, QtiSeverity.Error, "A section or item the test refers to is missing or refused; see there."));
        }

        if (isMade)
        {
            own.Add(new QtiProblem(path, 0, QtiSeverity.Warning, "The package has no test: this one was made of all its items."));
        }

        Add(ImportKind.Test, path, test?.Identifier, test?.Title, own);
    }

    public void AddSections(IEnumerable<string> read)
    {
        foreach (var path in read)
        {
            _used.Add(path);
            Add(ImportKind.Section, path, path, title: null, [.. _problems[path]]);
        }

        foreach (var path in inventory.Of(QtiFileKind.Section).Where(path => !_used.Contains(path)))
        {
            _entries.Add(ImportEntry.Of(ImportKind.Section, path, null, null, [new QtiProblem(path, 0, QtiSeverity.Warning, "No test refers to the section, so it is left out.")]));
        }
    }

    public void AddItems()
    {
        foreach (var path in inventory.Of(QtiFileKind.Item).Concat(inventory.Of(QtiFileKind.NotWellFormed)).Order(StringComparer.Ordinal))
        {
            var item = files.Item(path);
            _used.UnionWith(references.UsedBy(path));
            Add(ImportKind.Item, path, item?.Identifier, item?.Title, [.. _problems[path]]);
        }
    }

    public void AddStimuli()
    {
        foreach (var path in inventory.Of(QtiFileKind.Stimulus))
        {
            var stimulus = files.Stimulus(path);
            _used.UnionWith(references.UsedBy(path));
            Add(ImportKind.Stimulus, path, stimulus?.Identifier, stimulus?.Title, [.. _problems[path]]);
        }
    }

    public void AddAssets()
    {
        foreach (var (path, problems) in assets.Judged)
        {
            _used.Add(path);
            Add(ImportKind.Asset, path, path, title: null, problems);
        }
    }

    /// <summary>The package itself, last, when it is known what nothing used.</summary>
    public void AddPackage()
    {
        foreach (var (kind, problem) in inventory.Misfits)
        {
            _used.Add(problem.File);
            _entries.Add(ImportEntry.Of(kind, problem.File, null, null, [problem]));
        }

        inventory.NoteLeftOver(_used);
        if (!inventory.Problems.HasErrors && !_entries.Exists(entry => entry.Kind is ImportKind.Item or ImportKind.Test))
        {
            inventory.Problems.Error(0, "The package holds no QTI item and no test.");
        }

        _entries.Add(ImportEntry.Of(ImportKind.Package, string.Empty, inventory.Manifest?.Identifier, null, inventory.Problems.All));
    }

    private void Add(ImportKind kind, string path, string? identifier, string? title, IReadOnlyList<QtiProblem> problems)
    {
        var entry = ImportEntry.Of(kind, path, identifier, title, problems);
        _entries.Add(entry);
        if (entry.Verdict != ImportVerdict.Refused)
        {
            _taken.Add(new ImportedFile(kind, path, identifier ?? path));
        }
    }
}

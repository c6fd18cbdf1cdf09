namespace ExamEngine.Qti.Packages;

/// <summary>What files a package holds and what they are, before any is read.</summary>
internal sealed class PackageInventory
{
    private readonly PackageContents _contents;
    private readonly SortedDictionary<string, QtiFileKind> _kinds = new(StringComparer.Ordinal);
    private readonly ProblemList _problems;
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    private PackageInventory(PackageContents contents, string? manifestFile)
    {
        _contents = contents;
        _problems = new ProblemList(manifestFile ?? "package");
    }

    public PackageManifest? Manifest { get; private set; }

    /// <summary>What is wrong with the package as a whole.</summary>
    public ProblemList Problems => _problems;

    /// <summary>The XML files that are of QTI, or should be.</summary>
    public IReadOnlyDictionary<string, QtiFileKind> XmlFiles => _kinds;

    /// <summary>Files the manifest calls QTI content but that are missing or something else, with the reason.</summary>
    public List<(ImportKind Kind, QtiProblem Problem)> Misfits { get; } = [];

    public static PackageInventory Of(PackageContents contents)
    {
        var file = PackageManifest.Find(contents);
        var inventory = new PackageInventory(contents, file);
        if (file is null)
        {
            inventory._problems.Warning(0, $"There is no {PackageManifest.Name}, so every XML file was looked at.");
            inventory.AddAll();
        }
        else if (contents.Text(file, out var unreadable) is not { } xml)
        {
            inventory._problems.Error(0, unreadable!);
        }
        else if (PackageManifest.Read(file, xml, inventory._problems) is { } manifest)
        {
            inventory.Manifest = manifest;
            inventory.AddListed(manifest);
        }

        return inventory;
    }

    public bool Has(string path) => _contents.Has(path);

    public IEnumerable<string> Of(QtiFileKind kind) => Manifest is null || kind != QtiFileKind.Test
        ? _kinds.Where(each => each.Value == kind).Select(each => each.Key)
        : Manifest.Resources.Select(resource => resource.Path).OfType<string>().Concat(_kinds.Keys).Distinct(StringComparer.Ordinal).Where(path => _kinds.GetValueOrDefault(path) == kind);

    /// <summary>The files that are, or are used as, pictures, sound and the like: listed in the manifest, or used by one of the files read.</summary>
    public IEnumerable<string> Assets(Func<string, IReadOnlyList<string>> usedBy) => _contents.Paths
        .Where(path => !_kinds.ContainsKey(path) && AssetKind.Of(path) is not null && (Manifest is null || _listed.Contains(path)))
        .Concat(_kinds.Keys.SelectMany(usedBy))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Adds a file that another one refers to, though the manifest does not list it.</summary>
    public void Include(string path, QtiFileKind kind)
    {
        if (_contents.Has(path) && !Misfits.Exists(misfit => misfit.Problem.File == path) && _kinds.TryAdd(path, kind))
        {
            _problems.Warning(0, $"The file {path} is referred to, but the manifest does not list it.");
        }
    }

    /// <summary>Notes the files that nothing lists or uses, and those of kinds that are not taken.</summary>
    public void NoteLeftOver(IReadOnlySet<string> used)
    {
        var left = _contents.Paths.Where(path => !used.Contains(path) && !_kinds.ContainsKey(path) && path != Manifest?.File && path != "blueprint.yaml").ToList();
        foreach (var (paths, why) in new[]
        {
            (left.Where(path => !_listed.Contains(path)).ToList(), "nothing refers to"),
            (left.Where(_listed.Contains).ToList(), "are of kinds that are not taken"),
        })
        {
            if (paths.Count > 0)
            {
                _problems.Warning(0, $"Left out, as they {(why[0] == 'n' ? "are files that " : string.Empty)}{why}: {string.Join(", ", paths.Take(10))}{(paths.Count > 10 ? $" and {paths.Count - 10} more" : string.Empty)}.");
            }
        }
    }

    private void AddAll()
    {
        foreach (var path in _contents.XmlFiles)
        {
            _listed.Add(path);
            if (KindOf(path) is var kind && kind != QtiFileKind.Other)
            {
                _kinds[path] = kind;
            }
        }
    }

    private void AddListed(PackageManifest manifest)
    {
        foreach (var resource in manifest.Resources)
        {
            _listed.UnionWith(resource.Files);
            foreach (var missing in resource.Files.Where(file => !_contents.Has(file)))
            {
                AddMissing(resource, missing);
            }

            foreach (var file in resource.Files.Where(_contents.Has))
            {
                var expected = file == resource.Path ? resource.Kind : null;
                if (expected is not null || file.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
                {
                    AddXml(resource, file, expected);
                }
            }
        }
    }

    private void AddMissing(ManifestResource resource, string file)
    {
        if (file == resource.Path && resource.Kind is { } kind)
        {
            Misfits.Add((ImportKindOf(kind), new QtiProblem(file, 0, QtiSeverity.Error, $"The file is not in the package; the manifest lists it in line {resource.Line}.")));
        }
        else
        {
            _problems.Warning(resource.Line, $"The file {file} is not in the package.");
        }
    }

    private void AddXml(ManifestResource resource, string file, QtiFileKind? expected)
    {
        var kind = KindOf(file);
        if (kind == QtiFileKind.NotWellFormed && expected is null or QtiFileKind.Item)
        {
            if (expected is not null)
            {
                _kinds[file] = kind;
            }
        }
        else if (expected is { } wanted && kind != wanted && kind is QtiFileKind.Other or QtiFileKind.NotWellFormed)
        {
            _listed.Add(file);
            Misfits.Add((ImportKindOf(wanted), new QtiProblem(file, 0, QtiSeverity.Error, $"The manifest calls it {resource.Type}, but it is not (line {resource.Line} of the manifest).")));
        }
        else if (kind != QtiFileKind.Other)
        {
            _kinds[file] = kind;
        }
    }

    // A file that cannot be read at all is taken for an item, so that the report says why.
    private QtiFileKind KindOf(string path) =>
        _contents.Text(path, out _) is { } text ? QtiFileKinds.Of(text) : QtiFileKind.NotWellFormed;

    private static ImportKind ImportKindOf(QtiFileKind kind) => kind switch
    {
        QtiFileKind.Test => ImportKind.Test,
        QtiFileKind.Section => ImportKind.Section,
        QtiFileKind.Stimulus => ImportKind.Stimulus,
        _ => ImportKind.Item,
    };
}

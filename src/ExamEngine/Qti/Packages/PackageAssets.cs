using ExamEngine.Items.Assets;

namespace ExamEngine.Qti.Packages;

/// <summary>The files that items use: each is judged once, when it is first asked for.</summary>
internal sealed class PackageAssets(PackageContents contents)
{
    private readonly Dictionary<string, AssetFile?> _found = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, IReadOnlyList<QtiProblem>> _judged = new(StringComparer.Ordinal);

    /// <summary>The files asked for so far that are in the package, with what is wrong with them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<QtiProblem>> Judged => _judged;

    /// <summary>What is known of a file from its bytes; <see langword="null"/> when it is not there or cannot be read.</summary>
    public AssetFile? Find(string path)
    {
        if (_found.TryGetValue(path, out var known))
        {
            return known;
        }

        var bytes = contents.Has(path) ? contents.Bytes(path, out _) : null;
        return _found[path] = bytes is null ? null : AssetFile.Of(bytes);
    }

    /// <summary>Why a file cannot be used, as a sentence; <see langword="null"/> when it can.</summary>
    public string? WhyNot(string path) => contents.Has(path)
        ? Judge(path).FirstOrDefault(problem => problem.Severity == QtiSeverity.Error)?.Message
        : "The file is not in the package.";

    public IReadOnlyList<QtiProblem> Judge(string path)
    {
        if (_judged.TryGetValue(path, out var known))
        {
            return known;
        }

        var problems = new ProblemList(path);
        if (contents.Bytes(path, out var unreadable) is { } bytes)
        {
            AssetCheck.Check(path, bytes, problems);
            NoteMissing(path, bytes, problems);
        }
        else
        {
            problems.Error(0, unreadable!);
        }

        return _judged[path] = problems.All;
    }

    // A style sheet uses fonts and pictures in its turn.
    private void NoteMissing(string path, byte[] bytes, ProblemList problems)
    {
        if (problems.HasErrors || !path.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        foreach (var used in StyleCheck.References(QtiText.Decode(bytes)).Select(href => PackagePath.Resolve(path, href)).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (used != path && !used.EndsWith(".css", StringComparison.OrdinalIgnoreCase) && WhyNot(used) is { } reason)
            {
                problems.Warning(0, $"The style sheet uses {used}, which is left out: {reason}");
            }
        }
    }
}

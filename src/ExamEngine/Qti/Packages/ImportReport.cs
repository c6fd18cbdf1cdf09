namespace ExamEngine.Qti.Packages;

/// <summary>What became of everything in a package: the package itself first, then tests, sections, items, stimuli and assets by their paths.</summary>
/// <param name="Entries">One for each part.</param>
public sealed record ImportReport(IReadOnlyList<ImportEntry> Entries)
{
    /// <summary>Whether anything is refused.</summary>
    public bool IsAnyRefused => Count(ImportVerdict.Refused) > 0;

    /// <summary>Whether nothing of the package can be taken.</summary>
    public bool IsPackageRefused => Entries.Any(entry => entry is { Kind: ImportKind.Package, Verdict: ImportVerdict.Refused });

    /// <summary>How many parts of all kinds came to a verdict.</summary>
    public int Count(ImportVerdict verdict) => Entries.Count(entry => entry.Verdict == verdict);

    /// <summary>How many parts of one kind came to a verdict.</summary>
    public int Count(ImportKind kind, ImportVerdict verdict) => Entries.Count(entry => entry.Kind == kind && entry.Verdict == verdict);

    /// <summary>The report on a package of which nothing could be read.</summary>
    public static ImportReport OfRefusedPackage(string reason) =>
        new([ImportEntry.Of(ImportKind.Package, string.Empty, null, null, [new QtiProblem("package", 0, QtiSeverity.Error, reason)])]);
}

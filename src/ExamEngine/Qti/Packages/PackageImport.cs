using ExamEngine.Items;
using ExamEngine.Tests;

namespace ExamEngine.Qti.Packages;

/// <summary>A package, read and judged: the report, and what is taken.</summary>
public sealed class PackageImport
{
    internal PackageImport(PackageContents contents, ImportReport report)
    {
        Contents = contents;
        Report = report;
    }

    /// <summary>What became of every part.</summary>
    public ImportReport Report { get; }

    /// <summary>The files it was read from; they are read again when the package is written.</summary>
    public PackageContents Contents { get; }

    /// <summary>The files that are taken, in the order of the report.</summary>
    public IReadOnlyList<ImportedFile> Files { get; internal init; } = [];

    /// <summary>The items that are taken, by path.</summary>
    public IReadOnlyDictionary<string, AssessmentItem> Items { get; internal init; } = new Dictionary<string, AssessmentItem>(StringComparer.Ordinal);

    /// <summary>The path of the first test that is taken; <see langword="null"/> when there is none.</summary>
    public string? TestPath { get; internal init; }

    /// <summary>The first test that is taken with its items by the identifiers of their references; <see langword="null"/> when there is none.</summary>
    public QtiPackage? Package { get; internal init; }

    /// <summary>The first test that is taken; <see langword="null"/> when there is none.</summary>
    public AssessmentTest? Test => Package?.Test;

    /// <summary>The text of the test that was made for a bank without one; <see langword="null"/> when the package has its own.</summary>
    internal string? MadeTest { get; init; }

    internal PackageManifest? Manifest { get; init; }

    /// <summary>The files that each file uses, by path.</summary>
    internal Func<string, IReadOnlyList<string>> UsedBy { get; init; } = _ => [];

    internal string? Text(string path) => path == TestPath && MadeTest is { } made ? made : Contents.Has(path) ? Contents.Text(path, out _) : null;
}

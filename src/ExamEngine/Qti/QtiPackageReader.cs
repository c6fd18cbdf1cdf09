using ExamEngine.Items;

namespace ExamEngine.Qti;

/// <summary>Reads a test and all files it refers to.</summary>
public static class QtiPackageReader
{
    /// <summary>
    /// Reads the test at a path from the root of the package. The function gives the text of a file, or <see langword="null"/> when there
    /// is none; it is only asked for paths within the package. A broken item is left out with its problem and the rest is read.
    /// </summary>
    public static QtiPackage Read(string testPath, Func<string, string?> readText) => Read(testPath, readText, isForScoring: false);

    /// <summary>
    /// Reads a test to score responses given elsewhere, as <see cref="Read(string, Func{string, string?})"/> does for candidates: an item is
    /// left out only when it cannot be scored.
    /// </summary>
    public static QtiPackage ReadForScoring(string testPath, Func<string, string?> readText) => Read(testPath, readText, isForScoring: true);

    private static QtiPackage Read(string testPath, Func<string, string?> readText, bool isForScoring)
    {
        ArgumentNullException.ThrowIfNull(testPath);
        ArgumentNullException.ThrowIfNull(readText);
        var files = new PackageFiles(readText, isForScoring);
        var test = new TestReader(files).Read(testPath);
        var items = new Dictionary<string, AssessmentItem>(StringComparer.Ordinal);
        foreach (var itemRef in test?.ItemRefs ?? [])
        {
            if (files.Item(itemRef.Href) is { } item)
            {
                items.TryAdd(itemRef.Identifier, item);
            }
        }

        return new QtiPackage(test, items, files.Stimuli, files.Problems);
    }
}

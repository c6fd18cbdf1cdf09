using ExamEngine.Items;
using ExamEngine.Items.Assets;

namespace ExamEngine.Qti;

/// <summary>Reads a test and all files it refers to.</summary>
public static class QtiPackageReader
{
    /// <summary>
    /// Reads the test at a path from the root of the package. The function gives the text of a file, or <see langword="null"/> when there
    /// is none; it is only asked for paths within the package. A broken item is left out with its problem and the rest is read. The second
    /// function tells what is known of a picture, sound or video; without it they are taken to be there.
    /// </summary>
    public static QtiPackage Read(string testPath, Func<string, string?> readText, Func<string, AssetFile?>? assets = null) =>
        Read(testPath, readText, assets, isForScoring: false);

    /// <summary>
    /// Reads a test to score responses given elsewhere, as <see cref="Read(string, Func{string, string?}, Func{string, AssetFile?})"/> does for candidates: an item is
    /// left out only when it cannot be scored.
    /// </summary>
    public static QtiPackage ReadForScoring(string testPath, Func<string, string?> readText) => Read(testPath, readText, assets: null, isForScoring: true);

    private static QtiPackage Read(string testPath, Func<string, string?> readText, Func<string, AssetFile?>? assets, bool isForScoring)
    {
        ArgumentNullException.ThrowIfNull(testPath);
        ArgumentNullException.ThrowIfNull(readText);
        var files = new PackageFiles(readText, assets, isForScoring);
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

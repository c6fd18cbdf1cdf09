using ExamEngine.Qti.Packages;

namespace ExamEngine.Cli;

/// <summary>A package where it lies: a zip file, a folder or one XML file. Links within a folder are not followed.</summary>
internal sealed class PackagePlace : IDisposable
{
    private readonly Stream? _zip;

    private PackagePlace(PackageContents contents, Stream? zip)
    {
        Contents = contents;
        _zip = zip;
    }

    public PackageContents Contents { get; }

    /// <summary>
    /// Opens a package; <see langword="null"/> with the reason when it cannot be: <paramref name="isRefused"/> tells a package that is there
    /// but not taken from one that could not be found or read.
    /// </summary>
    public static PackagePlace? Open(string path, out string? reason, out bool isRefused)
    {
        isRefused = false;
        try
        {
            if (Directory.Exists(path))
            {
                isRefused = true;
                return Opened(PackageContents.Of(FilesOf(path), out reason), zip: null);
            }

            if (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && File.Exists(path))
            {
                isRefused = true;
                return Opened(PackageContents.Of([KeyValuePair.Create(Path.GetFileName(path), OpenFile(path))], out reason), zip: null);
            }

            var zip = File.OpenRead(path);
            isRefused = true;
            if (PackageContents.OfZip(zip, out reason) is { } contents)
            {
                return new PackagePlace(contents, zip);
            }

            zip.Dispose();
            return null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            isRefused = false;
            reason = $"{path} cannot be read: {unreadable.Message}";
            return null;
        }
    }

    public void Dispose() => _zip?.Dispose();

    private static PackagePlace? Opened(PackageContents? contents, Stream? zip) => contents is null ? null : new PackagePlace(contents, zip);

    private static IEnumerable<KeyValuePair<string, Func<Stream>>> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true })
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), OpenFile(file)));

    private static Func<Stream> OpenFile(string path) => () => File.OpenRead(path);
}

using System.IO.Compression;
using ExamEngine.Qti;

namespace ExamEngine.Cli;

/// <summary>
/// The files of a package, from a folder, a zip file or a single file, read one at a time within bounds. Nothing is unpacked to disk, so a
/// name in a zip file cannot lead anywhere.
/// </summary>
internal sealed class PackageContents : IDisposable
{
    private const int MaxFiles = 20_000;
    private const int MaxXmlBytes = 2 * 1024 * 1024;
    private const long MaxBytesInAll = 512L * 1024 * 1024;

    private readonly ZipArchive? _archive;
    private readonly Dictionary<string, Func<Stream>> _files;
    private long _read;

    private PackageContents(ZipArchive? archive, Dictionary<string, Func<Stream>> files)
    {
        _archive = archive;
        _files = files;
    }

    /// <summary>The XML files by their path in the package, in order.</summary>
    public IEnumerable<string> XmlFiles =>
        _files.Keys.Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    /// <summary>Whether the package holds a file of that path.</summary>
    public bool Has(string name) => _files.ContainsKey(name);

    /// <summary>Opens a package; <see langword="null"/> with the reason when it cannot be.</summary>
    public static PackageContents? Open(string path, out string? reason)
    {
        reason = null;
        try
        {
            if (Directory.Exists(path))
            {
                var names = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Take(MaxFiles + 1).ToList();
                reason = names.Count > MaxFiles ? $"{path} holds more than {MaxFiles} files." : null;
                return reason is null ? new PackageContents(null, names.ToDictionary(name => Relative(path, name), OpenFile, StringComparer.Ordinal)) : null;
            }

            if (path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && File.Exists(path))
            {
                return new PackageContents(null, new(StringComparer.Ordinal) { [Path.GetFileName(path)] = OpenFile(path) });
            }

            return OpenZip(path, out reason);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException or ArgumentException)
        {
            reason = $"{path} cannot be read: {unreadable.Message}";
            return null;
        }
    }

    /// <summary>The text of a file; <see langword="null"/> with the reason when it is too large or not readable.</summary>
    public string? Text(string name, out string? reason)
    {
        reason = null;
        try
        {
            using var stream = _files[name]();
            using var bounded = new MemoryStream();
            var buffer = new byte[16 * 1024];
            for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            {
                // Counted as it is unpacked: what a zip file says of its sizes may be a lie.
                _read += count;
                if (bounded.Length + count > MaxXmlBytes || _read > MaxBytesInAll)
                {
                    reason = _read > MaxBytesInAll ? "The package is larger than 512 MB." : "The file is larger than 2 MB.";
                    return null;
                }

                bounded.Write(buffer, 0, count);
            }

            return QtiText.Decode(bounded.GetBuffer().AsSpan(0, (int)bounded.Length));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            reason = $"The file cannot be read: {unreadable.Message}";
            return null;
        }
    }

    public void Dispose() => _archive?.Dispose();

    private static PackageContents? OpenZip(string path, out string? reason)
    {
        reason = null;
        var archive = ZipFile.OpenRead(path);
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            var name = entry.FullName;
            if (name.EndsWith('/'))
            {
                continue;
            }

            if (name.Contains('\\', StringComparison.Ordinal) || name.StartsWith('/') || name.Split('/').Contains("..", StringComparer.Ordinal))
            {
                reason = $"{path} holds “{name}”, a name that leads out of the package.";
            }
            else if (!files.TryAdd(name, entry.Open))
            {
                reason = $"{path} holds “{name}” twice.";
            }
            else if (files.Count > MaxFiles)
            {
                reason = $"{path} holds more than {MaxFiles} files.";
            }

            if (reason is not null)
            {
                archive.Dispose();
                return null;
            }
        }

        return new PackageContents(archive, files);
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    private static Func<Stream> OpenFile(string path) => () => File.OpenRead(path);
}

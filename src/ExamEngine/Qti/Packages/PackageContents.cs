using System.IO.Compression;

namespace ExamEngine.Qti.Packages;

/// <summary>
/// The files of a package, from a zip file or from anywhere else, read one at a time within <see cref="PackageLimits"/>. Nothing is
/// unpacked to disk, so a name in a zip file cannot lead anywhere. Not for several threads at once.
/// </summary>
public sealed class PackageContents
{
    private readonly SortedDictionary<string, Func<Stream>> _files;
    private readonly Dictionary<string, ZipEntry> _entries = new(StringComparer.Ordinal);

    private PackageContents(SortedDictionary<string, Func<Stream>> files) => _files = files;

    /// <summary>The paths of all files from the root of the package, in ordinal order.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>The XML files by their path in the package, in order.</summary>
    public IEnumerable<string> XmlFiles => Paths.Where(IsXml);

    /// <summary>Whether the package holds a file of that path.</summary>
    public bool Has(string path) => _files.ContainsKey(path);

    /// <summary>The files of a folder or of memory, by their paths; <see langword="null"/> with the reason when a name or the number is refused.</summary>
    public static PackageContents? Of(IEnumerable<KeyValuePair<string, Func<Stream>>> files, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(files);
        reason = null;
        var kept = new SortedDictionary<string, Func<Stream>>(StringComparer.Ordinal);
        var names = new PackageNames();
        foreach (var (path, open) in files)
        {
            if (PackageName.WhyRefused(path) is { } wrongName)
            {
                reason = $"“{path}” {wrongName}.";
                return null;
            }

            if (!names.Add(path) || kept.Count == PackageLimits.Files)
            {
                reason = kept.Count == PackageLimits.Files
                    ? $"The package holds more than {PackageLimits.Files:N0} files."
                    : $"The package holds “{path}” twice, or with a name that differs in capitals or accents alone.";
                return null;
            }

            kept.Add(path, open);
        }

        return new PackageContents(kept);
    }

    /// <summary>
    /// The files of a zip file; <see langword="null"/> with the reason when it is refused. The stream must be seekable and stay open as long
    /// as files are read.
    /// </summary>
    public static PackageContents? OfZip(Stream zip, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(zip);
        if (ZipDirectory.Read(zip, out reason) is not { } entries)
        {
            return null;
        }

        var contents = Of(entries.Select(entry => KeyValuePair.Create(entry.Name, (Func<Stream>)(() => Unpacked(zip, entry)))), out reason);
        foreach (var entry in entries)
        {
            contents?._entries.Add(entry.Name, entry);
        }

        return contents;
    }

    /// <summary>The bytes of a file; <see langword="null"/> with the reason when there is none, it is too large, damaged or not readable.</summary>
    public byte[]? Bytes(string path, out string? reason)
    {
        ArgumentNullException.ThrowIfNull(path);
        reason = null;
        if (!_files.TryGetValue(path, out var open))
        {
            reason = "The file is not in the package.";
            return null;
        }

        var most = IsXml(path) ? PackageLimits.XmlBytes : PackageLimits.AssetBytes;
        try
        {
            using var stream = open();
            var bytes = Read(stream, most);
            reason = bytes is null ? $"The file is larger than {most / 1024 / 1024} MB." : WhyDamaged(path, bytes);
            return reason is null ? bytes : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            reason = "The file cannot be unpacked or read: it is damaged or not accessible.";
            return null;
        }
    }

    /// <summary>The text of an XML file; <see langword="null"/> with the reason, as <see cref="Bytes"/> does.</summary>
    public string? Text(string path, out string? reason)
    {
        if (Bytes(path, out reason) is not { } bytes)
        {
            return null;
        }

        reason = QtiText.WhyNotText(bytes);
        return reason is null ? QtiText.Decode(bytes) : null;
    }

    private static bool IsXml(string path) => path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    // Counted as it is unpacked: what a zip file says of its sizes may be a lie.
    private static byte[]? Read(Stream stream, int most)
    {
        using var bounded = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            if (bounded.Length + count > most)
            {
                return null;
            }

            bounded.Write(buffer, 0, count);
        }

        return bounded.ToArray();
    }

    private string? WhyDamaged(string path, byte[] bytes) =>
        _entries.TryGetValue(path, out var entry) && (entry.Size != bytes.Length || entry.Crc != Crc32.Of(bytes))
            ? "The file is damaged: its length or check sum is not what the zip file says."
            : null;

    private static Stream Unpacked(Stream zip, ZipEntry entry)
    {
        zip.Position = ZipDirectory.DataOffset(zip, entry);
        var packed = new byte[entry.PackedSize];
        zip.ReadExactly(packed);
        var stream = new MemoryStream(packed, writable: false);
        return entry.Method == 0 ? stream : new DeflateStream(stream, CompressionMode.Decompress);
    }
}

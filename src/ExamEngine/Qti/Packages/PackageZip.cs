using System.IO.Compression;

namespace ExamEngine.Qti.Packages;

/// <summary>Writes files as a zip file, the same bytes for the same files: in the given order, all of one date.</summary>
public static class PackageZip
{
    // The first day a zip file can name.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes a zip file and leaves the stream open.</summary>
    public static void Write(IEnumerable<ExportedFile> files, Stream zip)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file.Path, CompressionLevel.Optimal);
            entry.LastWriteTime = Date;
            entry.ExternalAttributes = 0;
            using var stream = entry.Open();
            stream.Write(file.Content());
        }
    }
}

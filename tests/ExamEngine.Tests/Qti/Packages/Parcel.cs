using System.IO.Compression;
using System.Text;
using ExamEngine.Qti.Packages;
using Xunit;

namespace ExamEngine.Specs.Qti.Packages;

/// <summary>A package in memory, for tests: files by path, as a folder or as a zip file.</summary>
internal sealed class Parcel
{
    private readonly List<(string Path, byte[] Bytes)> _files = [];

    public Parcel With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public Parcel With(string path, byte[] bytes)
    {
        _files.RemoveAll(file => file.Path == path);
        _files.Add((path, bytes));
        return this;
    }

    public PackageContents Contents()
    {
        var contents = PackageContents.Of(_files.Select(file => KeyValuePair.Create(file.Path, (Func<Stream>)(() => new MemoryStream(file.Bytes)))), out var reason);
        Assert.True(contents is not null, reason);
        return contents;
    }

    public byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, bytes) in _files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    public PackageImport Read() => PackageImportReader.Read(Contents());

    public PackageImport ReadForScoring() => PackageImportReader.ReadForScoring(Contents());

    /// <summary>A package written and opened again.</summary>
    public static PackageContents WrittenAgain(PackageImport import)
    {
        var contents = PackageContents.OfZip(new MemoryStream(Bytes(import)), out var reason);
        Assert.True(contents is not null, reason);
        return contents;
    }

    public static byte[] Bytes(PackageImport import)
    {
        using var zip = new MemoryStream();
        PackageZip.Write(PackageExport.Of(import).Files, zip);
        return zip.ToArray();
    }

    public static ImportEntry Entry(PackageImport import, string path) => Assert.Single(import.Report.Entries, entry => entry.Path == path && entry.Kind != ImportKind.Package);

    public static ImportEntry PackageEntry(PackageImport import) => Assert.Single(import.Report.Entries, entry => entry.Kind == ImportKind.Package);
}

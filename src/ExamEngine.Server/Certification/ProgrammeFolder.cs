using System.Security.Cryptography;
using System.Text;
using ExamEngine.Certification.Reading;

namespace ExamEngine.Server.Certification;

/// <summary>The folder <c>programmes</c> of the item bank.</summary>
/// <param name="path">Its path.</param>
internal sealed class ProgrammeFolder(string path)
{
    /// <summary>Something that changes when a file was added, removed or written.</summary>
    /// <returns>Names, lengths and times; empty when there is no folder.</returns>
    public string Trace() => string.Join('\n', Files().Select(file => FormattableString.Invariant($"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")));

    /// <summary>Reads the files.</summary>
    /// <returns>The files, by name; none when there is no folder.</returns>
    /// <exception cref="IOException">A file cannot be read now.</exception>
    public IReadOnlyList<ProgrammeFile> Read() => [.. Files().Select(file => new ProgrammeFile(file.Name, File.ReadAllText(file.FullName)))];

    /// <summary>What stands for the files: it changes with every letter of them.</summary>
    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    public static string Hash(IEnumerable<ProgrammeFile> files)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(file.Name).Append('\0').Append(file.Yaml.Length).Append('\0').Append(file.Yaml);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private IEnumerable<FileInfo> Files() => Directory.Exists(path)
        ? new DirectoryInfo(path).EnumerateFiles("*.yaml").OrderBy(file => file.Name, StringComparer.Ordinal)
        : [];
}

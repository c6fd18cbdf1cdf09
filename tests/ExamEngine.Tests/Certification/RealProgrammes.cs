using System.Runtime.CompilerServices;
using ExamEngine.Certification;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;

namespace ExamEngine.Specs.Certification;

/// <summary>The programmes of the item bank, read as the server will read them.</summary>
internal static class RealProgrammes
{
    public static ProgrammeSet Set { get; } = Read();

    public static string Folder { get; } = Path.Combine(Root(), "item-bank", "programmes");

    public static IReadOnlyList<ProgrammeFile> Files() =>
        [.. Directory.GetFiles(Path.Combine(Root(), "item-bank", "programmes"), "*.yaml").Order(StringComparer.Ordinal).Select(path => new ProgrammeFile(Path.GetFileName(path), File.ReadAllText(path)))];

    public static CredentialId Credential(string id) => new(id);

    private static ProgrammeSet Read()
    {
        var reading = ProgrammeReader.Read(Files());
        return reading.Value ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}

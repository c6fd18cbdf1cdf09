using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>The project's item bank with other times or with a file of one's own; gone when disposed.</summary>
public sealed partial class BankCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examengine-bank-");

    public BankCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The project's own item bank.</summary>
    public static string Original { get; } = Find();

    public KeyValuePair<string, string?> Setting => KeyValuePair.Create<string, string?>("ItemBank:Folder", _folder.FullName);

    public string ProgrammePath(string file) => Path.Combine(_folder.FullName, "programmes", file);

    public string PathOf(string exam, string file) => Path.Combine(_folder.FullName, "exams", exam, file);

    /// <summary>Gives every section of an examination other times.</summary>
    public BankCopy With(string exam, double minutes, int betweenSeconds = 120, int graceSeconds = 2)
    {
        var path = PathOf(exam, "blueprint.yaml");
        var text = Minutes().Replace(File.ReadAllText(path), FormattableString.Invariant($"minutes: {minutes}"));
        text = Between().Replace(text, FormattableString.Invariant($"between-sections-seconds: {betweenSeconds}"));
        File.WriteAllText(path, Grace().Replace(text, FormattableString.Invariant($"grace-seconds: {graceSeconds}")));
        return this;
    }

    /// <summary>Lets the clock of an examination stand still while a candidate's connection is away.</summary>
    public BankCopy WithDisconnect(string exam, int minutes)
    {
        File.AppendAllText(PathOf(exam, "blueprint.yaml"), FormattableString.Invariant($"\ndisconnect-minutes: {minutes}\n"));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ExamEngine.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "item-bank");
    }

    [GeneratedRegex(@"\bminutes: [\d.]+")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"between-sections-seconds: \d+")]
    private static partial Regex Between();

    [GeneratedRegex(@"grace-seconds: \d+")]
    private static partial Regex Grace();
}

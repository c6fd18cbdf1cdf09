using System.Globalization;
using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>The item bank in a temporary folder, so that a test can shorten a section.</summary>
public sealed class ItemBankCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("examengine-bank-");

    public ItemBankCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.ItemBank, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Repository.ItemBank, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Gives a section of an examination another time limit.</summary>
    public ItemBankCopy WithMinutes(string exam, string section, double minutes)
    {
        var file = Path.Combine(Folder, "exams", exam, "blueprint.yaml");
        var before = File.ReadAllText(file);
        var after = Regex.Replace(
            before,
            $@"(- id: {Regex.Escape(section)}\n(?:.*\n)*?\s+minutes: )[\d.]+",
            match => match.Groups[1].Value + minutes.ToString(CultureInfo.InvariantCulture),
            RegexOptions.None,
            TimeSpan.FromSeconds(5));
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{exam} has no section {section} with other minutes.");
        }

        File.WriteAllText(file, after);
        return this;
    }

    /// <summary>Gives an examination another cut, so that a few right answers pass.</summary>
    public ItemBankCopy WithCut(string exam, double cut)
    {
        var file = Path.Combine(Folder, "exams", exam, "blueprint.yaml");
        File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), @"(?m)^cut: [\d.]+", string.Create(CultureInfo.InvariantCulture, $"cut: {cut}"), RegexOptions.None, TimeSpan.FromSeconds(5)));
        return this;
    }

    /// <summary>Has every section of an examination taken item by item, without a way back.</summary>
    public ItemBankCopy Linear(string exam)
    {
        var file = Path.Combine(Folder, "exams", exam, "test.xml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("navigation-mode=\"nonlinear\"", "navigation-mode=\"linear\"", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Lets the clock of an examination stand still while a candidate's connection is away.</summary>
    public ItemBankCopy WithDisconnect(string exam, int minutes)
    {
        File.AppendAllText(Path.Combine(Folder, "exams", exam, "blueprint.yaml"), string.Create(CultureInfo.InvariantCulture, $"\ndisconnect-minutes: {minutes}\n"));
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

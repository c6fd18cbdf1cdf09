using System.Buffers;

namespace ExamEngine.Qti.Packages;

/// <summary>Judges the names of files in a package, so that none leads out of a folder it is written to, on any system.</summary>
internal static class PackageName
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\:*?\"<>|");

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a name, as the rest of a sentence; <see langword="null"/> when nothing is.</summary>
    public static string? WhyRefused(string name)
    {
        if (name.Length is 0 or > PackageLimits.PathCharacters)
        {
            return $"has no name, or one of more than {PackageLimits.PathCharacters} characters";
        }

        if (name.AsSpan().ContainsAny(Special) || name.Any(character => char.IsControl(character) || char.IsSurrogate(character) || IsInvisible(character)))
        {
            return "has a character in its name that not every system can write (\\ : * ? \" < > |, control or invisible characters)";
        }

        var parts = name.Split('/');
        if (name[0] == '/' || parts.Any(part => part is "" or "." or ".."))
        {
            return "has a name that leads out of the package";
        }

        if (parts.Length > PackageLimits.PathDepth)
        {
            return $"lies more than {PackageLimits.PathDepth} folders deep";
        }

        return parts.Any(part => part[^1] is '.' or ' ' || part[0] == ' ' || Devices.Contains(part.Split('.')[0]))
            ? "has a name that not every system can write (a device name, or blanks or a full stop at an end)"
            : null;
    }

    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.OtherNotAssigned;
}

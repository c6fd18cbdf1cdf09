using System.Globalization;

namespace ExamEngine.Qti.Packages;

/// <summary>
/// The names in a package, none of which may be another one's on some system: the same but for capitals, or an accent written once as one
/// character and once as two. Unicode's tables are not asked (the program runs without them), so of accents it is enough that one name has
/// combining marks, the other has none, and all else is the same.
/// </summary>
internal sealed class PackageNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _composed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _combined = new(StringComparer.Ordinal);

    /// <summary>Adds a name; <see langword="false"/> when it could be the same file as one before.</summary>
    public bool Add(string name)
    {
        var upper = name.ToUpperInvariant();
        if (!_names.Add(upper))
        {
            return false;
        }

        var plain = Plain(upper);
        if (plain == upper)
        {
            return true;
        }

        var (own, other) = upper.Any(IsMark) ? (_combined, _composed) : (_composed, _combined);
        own.Add(plain);
        return !other.Contains(plain);
    }

    // Every letter that has an accent, or could have, as one sign.
    private static string Plain(string name)
    {
        var plain = new System.Text.StringBuilder(name.Length);
        for (var at = 0; at < name.Length; at++)
        {
            var isAccented = name[at] > 0x7F && char.IsLetter(name[at]);
            if (IsMark(name[at]))
            {
                continue;
            }

            plain.Append(isAccented || (at + 1 < name.Length && IsMark(name[at + 1])) ? '\u25CC' : name[at]);
        }

        return plain.ToString();
    }

    private static bool IsMark(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;
}

using System.Text.RegularExpressions;
using ExamEngine.Seeds;

namespace ExamEngine.Specs.Items.Data;

/// <summary>Spoils good files the way slips and bad tools do: from a seed, so that what fails once fails again.</summary>
internal static partial class Mutations
{
    private static readonly string[] Odd =
    [
        string.Empty, "0", "-1", "NaN", "1e308", "2147483648", "99999999999999999999", "{x}", "RESPONSE", "SCORE", "completionStatus", "duration", "A B", "true",
        "single", "multiple", "ordered", "record", "identifier", "string", "integer", "point", "pair", "file", "((a+)+)+$", "[", "\\", "a{1,99999}", "0 0 0", "EXIT_TEST",
        "linear", "nonlinear", "simultaneous", "../..", new('x', 3_000),
    ];

    private static readonly string[] Inserted =
    [
        "<qti-null/>", "<qti-multiple/>", "<qti-random-integer max=\"3\"/>", "<qti-variable identifier=\"duration\"/>", "<qti-number-correct/>", "<x/>", "&#0;", "\u202E", "<![CDATA[",
        "<qti-repeat number-repeats=\"1000\"><qti-repeat number-repeats=\"1000\"><qti-base-value base-type=\"integer\">1</qti-base-value></qti-repeat></qti-repeat>",
    ];

    public static string Of(string text, SeededRandom random)
    {
        for (var times = random.Next(2) + 1; times > 0 && text.Length > 0; times--)
        {
            text = Once(text, random);
        }

        return text;
    }

    private static string Once(string text, SeededRandom random) => random.Next(7) switch
    {
        0 => Replaced(text, Pick(Attribute().Matches(text), random), Odd[random.Next(Odd.Length)]),
        1 => Replaced(text, Pick(Attribute().Matches(text), random), Pick(Attribute().Matches(text), random)?.Value ?? string.Empty),
        2 => Replaced(text, Pick((random.Next(4) == 0 ? Tag() : Leaf()).Matches(text), random), string.Empty),
        3 => Replaced(text, Pick(Leaf().Matches(text), random), Inserted[random.Next(Inserted.Length)]),
        4 => Pick(Leaf().Matches(text), random) is { } leaf && Pick(Leaf().Matches(text), random) is { } place ? text.Insert(place.Index, leaf.Value) : text,
        5 => random.Next(3) == 0 ? text.Remove(random.Next(text.Length), 1) : Replaced(text, Pick(Content().Matches(text), random), Odd[random.Next(Odd.Length)]),
        _ => random.Next(10) == 0 ? text[..random.Next(text.Length)] : Replaced(text, Pick(Content().Matches(text), random), Odd[random.Next(Odd.Length)]),
    };

    private static Match? Pick(MatchCollection matches, SeededRandom random) => matches.Count == 0 ? null : matches[random.Next(matches.Count)];

    private static string Replaced(string text, Match? match, string by) =>
        match is null ? text : string.Concat(text.AsSpan(0, match.Index), by, text.AsSpan(match.Index + match.Length));

    [GeneratedRegex("(?<==\")[^\"<>]*(?=\")")]
    private static partial Regex Attribute();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<[a-z-]+[^<>]*/>|<([a-z-]+)[^<>]*>[^<>]*</\\1>")]
    private static partial Regex Leaf();

    [GeneratedRegex("(?<=>)[^<>]+(?=<)")]
    private static partial Regex Content();
}

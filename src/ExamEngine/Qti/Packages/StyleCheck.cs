using System.Globalization;
using System.Text.RegularExpressions;

namespace ExamEngine.Qti.Packages;

/// <summary>Judges style sheets: nothing from elsewhere and nothing that runs. Escapes and comments are taken out first, as browsers do.</summary>
internal static partial class StyleCheck
{
    private static readonly string[] Running = ["expression(", "behavior:", "-moz-binding", "javascript:", "vbscript:", "</style", "<script"];

    public static void Check(string css, ProblemList problems)
    {
        var plain = Plain(css);
        if (plain.Contains("@import", StringComparison.OrdinalIgnoreCase))
        {
            problems.Error(0, "The style sheet imports another one (@import), which is not taken.");
        }

        var compact = Blanks().Replace(plain, string.Empty);
        if (Running.FirstOrDefault(word => compact.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } running)
        {
            problems.Error(0, $"The style sheet holds “{running}”, which could run a program.");
        }

        foreach (var href in References(css))
        {
            if (!href.StartsWith('#') && PackagePath.Resolve(problems.File, href) is null)
            {
                problems.Error(0, $"The style sheet refers to “{(href.Length > 60 ? href[..60] + "…" : href)}”, which is not in the package; nothing is fetched from elsewhere.");
            }
        }
    }

    /// <summary>The addresses a style sheet names.</summary>
    public static IEnumerable<string> References(string css) => Address().Matches(Plain(css)).Select(address => address.Groups["href"].Value.Trim());

    private static string Plain(string css) => Escape().Replace(Comment().Replace(css, string.Empty), Unescaped);

    private static string Unescaped(Match escape)
    {
        var text = escape.Groups["code"].Value;
        return int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0xD800
            ? ((char)code).ToString()
            : escape.Groups["character"].Value;
    }

    [GeneratedRegex("/\\*.*?(\\*/|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex("\\\\((?<code>[0-9A-Fa-f]{1,6})\\s?|(?<character>.))", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex("(url|image|image-set|src)\\(\\s*[\"']?(?<href>[^\"')]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex("\\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}

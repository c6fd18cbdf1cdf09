using System.Text.RegularExpressions;

namespace ExamEngine.Items.Expressions;

/// <summary>
/// A pattern in the sense of XML Schema that a whole text fits or not. It runs in time linear in the text, so that no item can stall
/// the server; patterns that cannot (look-around, back references) are refused.
/// </summary>
public sealed class TextPattern
{
    private readonly Regex _regex;

    private TextPattern(string pattern, Regex regex)
    {
        Pattern = pattern;
        _regex = regex;
    }

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>Compiles a pattern; <see langword="null"/> when it is malformed or not supported.</summary>
    public static TextPattern? Of(string pattern)
    {
        if (XsdPattern.Translate(pattern) is not { } translated)
        {
            return null;
        }

        try
        {
            var regex = new Regex($"^(?:{translated})\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
            return new TextPattern(pattern, regex);
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Whether the whole text fits.</summary>
    public bool IsMatch(string text) => _regex.IsMatch(text);
}

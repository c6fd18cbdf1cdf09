using ExamEngine.Items.Expressions;

namespace ExamEngine.Qti;

/// <summary>
/// The patterns of one item, each compiled once however often it is used, and at most 50: each keeps some megabytes while it is matched, and
/// thousands of them would exhaust a server.
/// </summary>
internal sealed class PatternCache
{
    private const int MostPatterns = 50;
    private readonly Dictionary<string, TextPattern?> _patterns = new(StringComparer.Ordinal);

    /// <summary>The pattern; <see langword="null"/> when it is malformed, not supported or one too many.</summary>
    public TextPattern? Of(string text)
    {
        if (_patterns.TryGetValue(text, out var known) || _patterns.Count == MostPatterns)
        {
            return known;
        }

        return _patterns[text] = TextPattern.Of(text);
    }
}

using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>What a run of bad input has brought to light.</summary>
internal sealed partial class Findings
{
    private const int Most = 25;
    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    public void Add(string kind, string what)
    {
        if (_found.Count < Most)
        {
            _found.TryAdd(kind, what.Length > 700 ? what[..700] + "…" : what);
        }
    }

    /// <summary>Notes an answer that shows something of the inside.</summary>
    public void Read(string what, string answer)
    {
        if (Inside().Match(answer.Replace("HubException:", "", StringComparison.Ordinal)) is { Success: true } match)
        {
            Add($"inside {match.Value}", $"{what} → {answer}");
        }
    }

    public override string ToString() => string.Join(Environment.NewLine, _found.Select(f => $"[{f.Key}] {Printable(f.Value)}"));

    private static string Printable(string text) => string.Concat(text.Select(c => c is >= ' ' and < (char)127 ? c : '?'));

    [GeneratedRegex("""^\s*at \w+\.|Exception\b|StackTrace|\bSystem\.[A-Z]|\bMicrosoft\.[A-Z]|Npgsql|SQLite|\.cs:line""", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Inside();
}

using System.Text;

namespace ExamEngine.Items.Assets;

/// <summary>Reads the words of a captions file (W3C, WebVTT, section 4), for those who read instead of listening.</summary>
internal static class Captions
{
    /// <summary>The words of all cues, each cue on its own line; times, settings, notes and markup are left out.</summary>
    public static string Words(ReadOnlySpan<byte> bytes)
    {
        var words = new StringBuilder();
        foreach (var block in Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split("\n\n"))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipWhile(line => !line.Contains("-->", StringComparison.Ordinal)).Skip(1);
            var cue = string.Join(' ', lines.Select(Plain)).Trim();
            if (cue.Length > 0)
            {
                words.Append(words.Length > 0 ? "\n" : string.Empty).Append(cue);
            }
        }

        return words.ToString();
    }

    private static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        var isTag = false;
        foreach (var character in line)
        {
            isTag = character == '<' || (isTag && character != '>');
            if (!isTag && character != '>')
            {
                plain.Append(character);
            }
        }

        return plain.ToString().Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal).Trim();
    }
}

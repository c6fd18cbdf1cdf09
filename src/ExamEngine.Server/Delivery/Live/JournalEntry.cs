using System.Globalization;

namespace ExamEngine.Server.Delivery.Live;

/// <summary>A journal entry as <c>admit.lua</c> wrote it: <c>seq|position|time|epoch|hash|flag|response</c>.</summary>
internal sealed record JournalEntry(long Seq, int Position, long ReceivedAt, long Epoch, string Hash, bool? Flagged, string? Response)
{
    /// <summary>Reads one entry.</summary>
    /// <exception cref="FormatException">The text was not written by the script.</exception>
    public static JournalEntry Parse(string text)
    {
        var parts = text.Split('|', 7);
        return parts.Length == 7
            ? new JournalEntry(
                long.Parse(parts[0], CultureInfo.InvariantCulture),
                int.Parse(parts[1], CultureInfo.InvariantCulture),
                long.Parse(parts[2], CultureInfo.InvariantCulture),
                long.Parse(parts[3], CultureInfo.InvariantCulture),
                parts[4],
                parts[5].Length == 0 ? null : parts[5] == "1",
                parts[6].Length == 0 ? null : parts[6])
            : throw new FormatException("A journal entry has seven fields.");
    }
}

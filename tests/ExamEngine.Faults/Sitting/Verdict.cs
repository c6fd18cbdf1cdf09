using System.Text.Json;

namespace ExamEngine.Faults.Sitting;

/// <summary>What a reply to a batch asks of the page.</summary>
internal sealed class Verdict
{
    public bool Moved { get; set; }

    public int WaitMs { get; private set; }

    public bool Reattach { get; private set; }

    public bool Fenced { get; private set; }

    /// <summary>What the server has received, now or before.</summary>
    public List<Entry> Acknowledged { get; } = [];

    /// <summary>Takes one result.</summary>
    /// <returns>The number the server waits for, when it found one missing.</returns>
    public long? Take(JsonElement result, Entry entry, List<Entry> dropped)
    {
        switch (result.GetProperty("code").GetString())
        {
            case "received" or "duplicate":
                entry.Received = true;
                entry.Receipt = result.TryGetProperty("receipt", out var receipt) && receipt.GetString() is { } signed ? signed : entry.Receipt;
                Acknowledged.Add(entry);
                Moved = true;
                return null;
            case "conflict":
                dropped.Add(entry);
                Reattach = true;
                return null;
            case "tooLate" or "closed" or "invalid":
                dropped.Add(entry);
                return null;
            case "gap":
                return result.GetProperty("expected").GetInt64();
            case "fenced":
                Fenced = true;
                return null;
            case "paused" or "notLive":
                WaitMs = Math.Max(WaitMs, 3000);
                return null;
            default:
                WaitMs = Math.Max(WaitMs, 1000);
                return null;
        }
    }
}

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

    /// <summary>What was received under a number that another device has used since.</summary>
    public List<Entry> Displaced { get; } = [];

    /// <summary>What was shown again under another number and is not taken: it is stored, or answered later.</summary>
    public List<Entry> Replaced { get; } = [];

    /// <summary>Takes one result.</summary>
    /// <returns>The number the server waits for, when it found one missing.</returns>
    public long? Take(JsonElement result, Entry entry, List<Entry> dropped)
    {
        switch (result.GetProperty("code").GetString())
        {
            case "received" or "duplicate":
                entry.Received = true;
                if (result.TryGetProperty("receipt", out var receipt) && receipt.GetString() is { } signed)
                {
                    (entry.Receipt, entry.ReceivedAs) = (signed, null);
                }

                Acknowledged.Add(entry);
                Moved = true;
                return null;
            case "conflict" when entry.ReceivedAs is not null:
                Replaced.Add(entry);
                return null;
            case "conflict":
                (entry.Receipt is null ? dropped : Displaced).Add(entry);
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

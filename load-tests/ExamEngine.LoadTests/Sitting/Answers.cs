using System.Diagnostics;
using System.Text.Json;
using ExamEngine.LoadTests.Measuring;

namespace ExamEngine.LoadTests.Sitting;

/// <summary>
/// A candidate's journal: what was answered and is not durable, as <c>shared/journal.ts</c> keeps it, and what the server has ever said it received, to be held against the
/// database. Not safe for several threads; <see cref="Candidate"/> locks.
/// </summary>
internal sealed class Answers(Recorder recorder)
{
    private const int LargestBatch = 32;
    private readonly List<Entry> _entries = [];
    private readonly List<int> _received = [];
    private long _seq;

    public int Given { get; private set; }

    /// <summary>Answers that are not durable.</summary>
    public int Pending => _entries.Count;

    /// <summary>Answers the server has not received, and since how many milliseconds the oldest of them is waiting.</summary>
    public (int Count, long Ms) OnDevice
    {
        get
        {
            var first = _entries.FindIndex(static entry => !entry.IsReceived);
            return first < 0 ? (0, 0) : (_entries.Count(static entry => !entry.IsReceived), (long)Stopwatch.GetElapsedTime(_entries[first].Intended).TotalMilliseconds);
        }
    }

    /// <summary>By number from 1, the answers the server said it received: position in the upper bits, choice in the lower eight; 0 for none.</summary>
    public IReadOnlyList<int> Received => _received;

    /// <summary>Gives one more answer: the items in turn, and another choice at each round.</summary>
    public Entry Give(int items, long intended)
    {
        var entry = new Entry(++_seq, 1 + (Given % items), Stand.LoadBank.Choices[((Given / items) + Given) % Stand.LoadBank.Choices.Length], intended);
        Given++;
        _entries.Add(entry);
        return entry;
    }

    /// <summary>What has to be sent next.</summary>
    public Entry[] Batch()
    {
        var first = _entries.FindIndex(entry => !entry.IsReceived);
        return first < 0 ? [] : [.. _entries.Skip(first).Where(entry => !entry.IsReceived).Take(LargestBatch)];
    }

    /// <summary>Attached again: everything above the durable number is sent once more.</summary>
    public void Again(long durable)
    {
        Advance(durable);
        foreach (var entry in _entries)
        {
            entry.IsReceived = false;
        }
    }

    /// <summary>Everything up to a number is durable.</summary>
    public void Advance(long durable)
    {
        var count = 0;
        while (count < _entries.Count && _entries[count].Seq <= durable)
        {
            var entry = _entries[count++];
            Count(entry);
            recorder.Took("durable", entry.Intended);
            recorder.Count("durable");
        }

        _entries.RemoveRange(0, count);
    }

    /// <summary>Takes the reply to a batch.</summary>
    /// <returns>How long to wait before the next batch, in milliseconds; below zero when the page has to attach again.</returns>
    public int Take(Entry[] batch, ReadOnlySpan<byte> reply)
    {
        var wait = 0;
        var reader = new Utf8JsonReader(reply);
        var result = default(Result);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    result = default;
                    break;
                case JsonTokenType.PropertyName when reader.CurrentDepth > 1:
                    result.Read(ref reader);
                    break;
                case JsonTokenType.PropertyName when reader.ValueTextEquals("durable"u8):
                    reader.Read();
                    Advance(reader.GetInt64());
                    break;
                case JsonTokenType.EndObject when result.Seq != 0:
                    wait = wait < 0 ? wait : Math.Max(wait, Take(batch, result));
                    result = default;
                    break;
                default:
                    break;
            }
        }

        return wait;
    }

    private int Take(Entry[] batch, Result result)
    {
        var code = result.Code ?? "";
        if (Array.Find(batch, each => each.Seq == result.Seq) is not { } entry)
        {
            return 0;
        }

        switch (code)
        {
            case "received" or "duplicate":
                entry.IsReceived = true;
                entry.Receipt = result.Receipt ?? entry.Receipt;
                Count(entry);
                return 0;
            case "tooLate" or "closed" or "invalid" or "conflict":
                recorder.Count($"refused: {code}");
                Drop(entry);
                return code == "conflict" ? -1 : 0;
            case "fenced":
                recorder.Count("refused: fenced");
                return -1;
            default:
                // Gap, paused, not live, rate, retry: nothing is lost, it is sent again.
                recorder.Count($"again: {code}");
                return code == "gap" ? 20 : 1000;
        }
    }

    private void Count(Entry entry)
    {
        if (entry.IsCounted)
        {
            return;
        }

        entry.IsCounted = true;
        recorder.Took("received", entry.Intended);
        recorder.Count("received");
        while (_received.Count < entry.Seq)
        {
            _received.Add(0);
        }

        _received[(int)entry.Seq - 1] = (entry.Position << 8) | entry.Choice;
        entry.Waiting?.TrySetResult(true);
    }

    // The number is free again: those behind move up, as the page's do.
    private void Drop(Entry entry)
    {
        var at = _entries.IndexOf(entry);
        _entries.RemoveAt(at);
        for (; at < _entries.Count; at++)
        {
            _entries[at].Seq--;
        }

        _seq--;
        entry.Waiting?.TrySetResult(false);
    }

    private struct Result
    {
        public long Seq;
        public string? Code;
        public string? Receipt;

        public void Read(ref Utf8JsonReader reader)
        {
            if (reader.ValueTextEquals("seq"u8))
            {
                reader.Read();
                Seq = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                Code = reader.ValueTextEquals("received"u8) ? "received" : reader.GetString();
            }
            else if (reader.ValueTextEquals("receipt"u8))
            {
                reader.Read();
                Receipt = reader.GetString();
            }
        }
    }
}

using System.Text.Json;
using ExamEngine.Server.Delivery.Messages;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>An entry of the page's own journal.</summary>
internal sealed class Written(long seq, int position, string choice)
{
    public long Seq { get; set; } = seq;

    public int Position { get; } = position;

    public string Choice { get; } = choice;

    public string? Receipt { get; set; }

    public bool IsReceived { get; set; }

    public AnswerEntry Entry => new(Seq, Position, JsonSerializer.SerializeToElement(new { RESPONSE = Choice }), null, 0, Receipt);
}

/// <summary>
/// What a candidate's browser keeps, with the rules of <c>shared/journal.ts</c>: an entry is written before it is sent, sent again
/// until it is durable, and forgotten only then or when it is refused for good. All tabs have it in common.
/// </summary>
internal sealed class Browser
{
    public const int BatchSize = 32;

    private List<Written> _kept = [];

    /// <summary>The highest number that was given.</summary>
    public long LastSeq { get; private set; }

    public IReadOnlyList<Written> Pending => _kept;

    /// <summary>Called with entries that are forgotten because the server said that everything up to a number is durable.</summary>
    public Action<Written> Believed { get; set; } = _ => { };

    /// <summary>Called with entries that the server has refused for good.</summary>
    public Action<Written, SaveCode> Refused { get; set; } = (_, _) => { };

    public Written Write(int position, string choice)
    {
        var entry = new Written(++LastSeq, position, choice);
        _kept.Add(entry);
        return entry;
    }

    /// <summary>The server's numbers after attaching: everything above durable is to be sent again.</summary>
    public void Adopt(long seq, long durable)
    {
        _kept.ForEach(e => e.IsReceived = false);
        LastSeq = Math.Max(seq, _kept.Count > 0 ? _kept[^1].Seq : 0);
        Forget(durable);
    }

    public IReadOnlyList<Written> Batch() => [.. _kept.SkipWhile(e => e.IsReceived).Take(BatchSize)];

    /// <summary>Takes a reply.</summary>
    /// <returns>Whether the page was told that another place has taken over.</returns>
    public bool Apply(SaveReply reply)
    {
        long? expected = null;
        foreach (var result in reply.Results)
        {
            if (_kept.Find(e => e.Seq == result.Seq) is not { } entry)
            {
                continue;
            }

            switch (result.Code)
            {
                case SaveCode.Received or SaveCode.Duplicate:
                    entry.IsReceived = true;
                    entry.Receipt = result.Receipt ?? entry.Receipt;
                    break;
                case SaveCode.Conflict or SaveCode.TooLate or SaveCode.Closed or SaveCode.Invalid:
                    _kept.Remove(entry);
                    Refused(entry, result.Code);
                    break;
                case SaveCode.Gap:
                    expected ??= result.Expected;
                    break;
                default:
                    break;
            }
        }

        Forget(reply.Durable);
        if (expected is { } missing)
        {
            CloseGap(missing);
        }

        return reply.Results.Any(r => r.Code == SaveCode.Fenced);
    }

    private void Forget(long durable)
    {
        foreach (var entry in _kept.Where(e => e.Seq <= durable))
        {
            Believed(entry);
        }

        _kept = [.. _kept.Where(e => e.Seq > durable)];
    }

    /// <summary>A refused entry has left a hole: the entries behind it, none of which the server has, move up.</summary>
    private void CloseGap(long expected)
    {
        var behind = _kept.Where(e => e.Seq >= expected).ToList();
        behind.ForEach(e => e.IsReceived = false);
        if (behind.Count == 0 || behind[0].Seq == expected)
        {
            return;
        }

        for (var i = 0; i < behind.Count; i++)
        {
            (behind[i].Seq, behind[i].Receipt) = (expected + i, null);
        }

        LastSeq = expected + behind.Count - 1;
    }
}

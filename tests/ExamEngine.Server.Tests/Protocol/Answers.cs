using System.Text.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>An answer as it was accepted. The time is in milliseconds since the schedule began.</summary>
internal sealed record Accepted(long Seq, int Position, string Choice, long At);

/// <summary>Which answers were accepted when and from where, what the page was promised of them, and what the database must therefore hold.</summary>
internal sealed class Answers
{
    private readonly Dictionary<long, Accepted> _accepted = [];
    private readonly Dictionary<long, Accepted> _promised = [];
    private readonly List<Accepted> _unheard = [];
    private readonly List<Accepted> _rows = [];
    private readonly Dictionary<long, int> _epochs = [];
    private HashSet<int> _holders = [];

    /// <summary>The committed answers.</summary>
    public IReadOnlyList<Accepted> Rows => _rows;

    /// <summary>Which tabs may hold the place; more than one after Redis forgot a take-over.</summary>
    public IReadOnlySet<int> Holders => _holders;

    public void Took(int tab) => _holders = [tab];

    public void MayHold(IEnumerable<int> tabs) => _holders.UnionWith(tabs);

    /// <summary>A reply did not come: the entries may have been accepted or not.</summary>
    public void Unheard(IEnumerable<AnswerEntry> entries, long now)
    {
        foreach (var entry in entries)
        {
            _unheard.Add(new Accepted(entry.Seq, entry.Position, Choice(entry.Response.GetRawText()), now));
            if (TimeOf(entry.Receipt) is { } at)
            {
                _unheard.Add(_unheard[^1] with { At = at });
            }
        }
    }

    /// <summary>The server said that it has received an entry now.</summary>
    public void Received(int tab, AnswerEntry entry, SaveResult result, long now)
    {
        var at = VirtualClock.Since(result.ReceivedAt!.Value);
        var owed = TimeOf(entry.Receipt) ?? now;
        Require(at == owed, $"P1: entry {entry.Seq} counts at {at} and not at {owed}");
        Require(_holders.Contains(tab), $"P4: entry {entry.Seq} was taken from tab {tab}, which does not hold the place");
        Require(entry.Seq > _rows.Count, $"P1: number {entry.Seq} was taken again although it is committed");
        _holders = [tab];
        var epoch = long.Parse(result.Receipt!.Split('.')[0], System.Globalization.CultureInfo.InvariantCulture);
        Require(_epochs.TryAdd(epoch, tab) || _epochs[epoch] == tab, $"P4: both tabs have answered under epoch {epoch}");
        _accepted[entry.Seq] = new Accepted(entry.Seq, entry.Position, Choice(entry.Response.GetRawText()), at);
    }

    /// <summary>The server said that it had received an entry of the page before.</summary>
    public void Repeated(AnswerEntry entry, SaveResult result)
    {
        var known = Known(entry.Seq) ?? _unheard.LastOrDefault(u => u.Seq == entry.Seq);
        Require(known is not null, $"P1: entry {entry.Seq} is said to be there and never was");
        Require(IsSame(known!, entry), $"P1: entry {entry.Seq} is said to be there, and what is there is {known}");
        if (result.ReceivedAt is { } at && Known(entry.Seq) is { } before)
        {
            Require(VirtualClock.Since(at) == before.At, $"P1: entry {entry.Seq} was received at {before.At} and is said to count at {VirtualClock.Since(at)}");
        }
    }

    /// <summary>The page has the receipt: from here on the answer may not be lost, nor its time.</summary>
    public void Promised(AnswerEntry entry, SaveResult result)
    {
        if (result.ReceivedAt is not { } at)
        {
            return;
        }

        var promise = new Accepted(entry.Seq, entry.Position, Choice(entry.Response.GetRawText()), VirtualClock.Since(at));
        Require(_promised.TryAdd(entry.Seq, promise) || _promised[entry.Seq] == promise, $"P1: {_promised[entry.Seq]} was promised and then {promise}");
    }

    /// <summary>What the database holds after some number: what was accepted, without a gap, and nothing else; and nothing of it ever changes.</summary>
    public void Committed(int after, IReadOnlyList<JournalRow> rows)
    {
        Require(after + rows.Count >= _rows.Count, $"P1: the database has lost answers: {_rows.Count} were there, {after + rows.Count} are");
        for (var i = after; i < after + rows.Count; i++)
        {
            var kept = rows[i - after];
            var row = new Accepted(kept.Seq, kept.Position, Choice(kept.Response!), VirtualClock.Since(kept.ReceivedAt));
            Require(row.Seq == i + 1, $"P1: number {i + 1} is missing in the database");
            if (i < _rows.Count)
            {
                Require(row == _rows[i], $"P1: {_rows[i]} became {row}");
                continue;
            }

            Require(_accepted.GetValueOrDefault(row.Seq) == row || _unheard.Contains(row), $"P1: the database has {row}, accepted was {_accepted.GetValueOrDefault(row.Seq)}");
            _rows.Add(row);
        }
    }

    /// <summary>The page was told that everything up to a number is durable, and forgets this entry.</summary>
    public void Believed(Written entry)
    {
        var row = entry.Seq <= _rows.Count ? _rows[(int)entry.Seq - 1] : null;
        Require(row is not null, $"P1: entry {entry.Seq} was shown as Saved and is not in the database");
        Require(row!.Position == entry.Position && row.Choice == entry.Choice, $"P1: entry {entry.Seq} ({entry.Position}, {entry.Choice}) was shown as Saved, and the database has {row}");
    }

    /// <summary>A number was shown as durable.</summary>
    public void SaidDurable(long durable) => Require(durable <= _rows.Count, $"P1: {durable} is said to be durable, the database has {_rows.Count}");

    /// <summary>At the end every promise is kept.</summary>
    public void EveryPromiseIsKept()
    {
        foreach (var promise in _promised.Values)
        {
            Require(promise.Seq <= _rows.Count && _rows[(int)promise.Seq - 1] == promise, $"P1: {promise} was received and is not in the database at the end");
        }
    }

    /// <summary>The answers that count: the last one of each item.</summary>
    public int Score => _rows.GroupBy(r => r.Position).Count(g => g.Last().Choice == "A");

    private Accepted? Known(long seq) => seq <= _rows.Count ? _rows[(int)seq - 1] : _accepted.GetValueOrDefault(seq);

    private static bool IsSame(Accepted known, AnswerEntry entry) => known.Position == entry.Position && known.Choice == Choice(entry.Response.GetRawText());

    private static long? TimeOf(string? receipt) =>
        receipt is null ? null : VirtualClock.Since(long.Parse(receipt.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture));

    private static string Choice(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("RESPONSE").GetString()!;
    }

    private static void Require(bool isKept, string otherwise)
    {
        if (!isKept)
        {
            throw new BrokenPromiseException(otherwise + ".");
        }
    }
}

using System.Text.Json;

namespace ExamEngine.Faults.Sitting;

/// <summary>
/// The page's journal as <c>shared/journal.ts</c> keeps it, with a file in place of the browser's database: written and synced before an entry is sent,
/// forgotten only when the server's durable number has reached it.
/// </summary>
internal sealed class FileJournal
{
    public const int BatchSize = 32;
    private readonly Profile _profile;
    private readonly PageLog _log;
    private readonly Lock _gate = new();
    private List<Entry> _kept = [];
    private long _lastSeq;
    private long _durable;
    private bool _attached;
    private bool _closed;

    /// <summary>Opens a profile's journal: what is in it is read and goes on.</summary>
    public FileJournal(Profile profile, PageLog log)
    {
        (_profile, _log) = (profile, log);
        _kept = Read();
        _lastSeq = _kept.Count == 0 ? 0 : _kept[^1].Seq;
    }

    /// <summary>When the newest entry was given that the server is known to have; 0 for none.</summary>
    public long NewestThere { get; private set; }

    public int Pending => With(() => _kept.Count);

    /// <summary>Something given before a moment is not durable yet.</summary>
    public bool HasBefore(long at) => With(() => _kept.Exists(entry => entry.ClientTime < at));

    public int Unreceived => With(() => _kept.Count(entry => !entry.Received));

    /// <summary>Takes the server's numbers after attaching; everything above durable is to be sent again.</summary>
    public void Adopt(long seq, long durable) => With(() =>
    {
        _kept.ForEach(entry => entry.Received = false);
        _lastSeq = Math.Max(seq, _kept.Count == 0 ? 0 : _kept[^1].Seq);
        if (!_attached && _kept.Where(entry => entry.Early).ToList() is { Count: > 0 } early && early.Exists(entry => entry.Seq <= seq))
        {
            Renumber(early, _lastSeq + 1);
        }

        _attached = true;
        _durable = durable;
        Forget("adopted");
        Read().ForEach(TakeUp);
        return 0;
    });

    /// <summary>Numbers what a candidate did in one go, and writes it before any of it may be sent.</summary>
    public void Append(IReadOnlyList<(int Position, string Choice, string Note)> answers) => With(() =>
    {
        if (_closed)
        {
            return 0;
        }

        var now = PageLog.Now;
        Entry[] entries = [.. answers.Select(each => new Entry { Seq = ++_lastSeq, Position = each.Position, Choice = each.Choice, Note = each.Note, ClientTime = now, Early = !_attached })];
        Write(new Change([], entries));
        _kept.AddRange(entries);
        foreach (var entry in entries)
        {
            _log.Write("written", new { note = entry.Note, entry.Seq, position = entry.Position, choice = entry.Choice });
        }

        return 0;
    });

    /// <summary>The next entries to send, without those acknowledged already.</summary>
    public IReadOnlyList<Entry> Batch() => With(() => _kept.SkipWhile(entry => entry.Received).Take(BatchSize).ToArray());

    /// <summary>The newest acknowledged entry, to ask how far the server is.</summary>
    public IReadOnlyList<Entry> Probe() => With(() => _kept.Where(entry => entry.Received).TakeLast(1).ToArray());

    public void Advance(long durable) => With(() =>
    {
        if (durable > _durable)
        {
            _durable = durable;
            Forget("saved");
        }

        return 0;
    });

    /// <summary>Takes a reply, as the page does.</summary>
    public Verdict Apply(JsonElement reply) => With(() =>
    {
        var verdict = new Verdict();
        var dropped = new List<Entry>();
        long? expected = null;
        foreach (var result in reply.GetProperty("results").EnumerateArray())
        {
            var seq = result.GetProperty("seq").GetInt64();
            if (_kept.Find(entry => entry.Seq == seq) is { } entry)
            {
                expected ??= verdict.Take(result, entry, dropped);
            }
        }

        if (verdict.Acknowledged.Count > 0)
        {
            NewestThere = Math.Max(NewestThere, verdict.Acknowledged.Max(entry => entry.ClientTime));

            // With their receipts, so that these outlive the page; nothing waits for the disk.
            Write(new Change([], [.. verdict.Acknowledged]), isUrgent: false);
        }

        verdict.Moved |= dropped.Count > 0 || verdict.Displaced.Count > 0 || verdict.Replaced.Count > 0;
        Remove(dropped.Contains, "refused");
        Remove(verdict.Replaced.Contains, "replaced");
        MoveToEnd(verdict.Displaced);
        if (reply.GetProperty("durable").GetInt64() is var durable && durable > _durable)
        {
            _durable = durable;
        }

        Forget("saved");
        verdict.Moved |= expected is { } wanted && wanted > _durable && CloseGap(wanted);
        return verdict;
    });

    /// <summary>The page is gone; what is in the profile stays there.</summary>
    public void Close() => With(() => _closed = true);

    private List<Entry> Read()
    {
        var kept = new SortedDictionary<long, Entry>();
        foreach (var line in _profile.Lines())
        {
            var change = JsonSerializer.Deserialize<Change>(line)!;
            Array.ForEach(change.Removed, seq => kept.Remove(seq));
            Array.ForEach(change.Put, entry => kept[entry.Seq] = entry);
        }

        foreach (var entry in kept.Values)
        {
            entry.Received = false;
        }

        return [.. kept.Values];
    }

    /// <summary>Another page of this device may have gone on since this one was opened: what it wrote, and the receipts it got.</summary>
    private void TakeUp(Entry entry)
    {
        var at = _kept.FindIndex(known => known.Seq == entry.Seq);
        if (at < 0)
        {
            _kept = [.. _kept.Append(entry).OrderBy(each => each.Seq)];
            _lastSeq = Math.Max(_lastSeq, entry.Seq);
        }
        else if (_kept[at].Receipt is null && _kept[at].Note == entry.Note)
        {
            _kept[at] = entry;
        }
    }

    /// <summary>The server waits for a number: when it is not here, a refused entry has left a hole, and the entries behind it move up.</summary>
    private bool CloseGap(long expected)
    {
        var behind = _kept.FindAll(entry => entry.Seq >= expected);
        var resent = behind.Count > 0 && behind[0].Received;
        behind.ForEach(entry => entry.Received = false);
        if (behind.Count == 0 || behind[0].Seq == expected)
        {
            return resent;
        }

        Renumber(behind, expected);
        return true;
    }

    /// <summary>Numbers entries anew behind all others, except those that a later one here replaces anyway.</summary>
    private void MoveToEnd(List<Entry> displaced)
    {
        var replaced = displaced.FindAll(entry => _kept.Exists(later => later.Seq > entry.Seq && later.Position == entry.Position));
        Remove(replaced.Contains, "replaced");
        Renumber(displaced.FindAll(entry => !replaced.Contains(entry)), _lastSeq + 1);
    }

    private void Renumber(List<Entry> moved, long first)
    {
        if (moved.Count == 0)
        {
            return;
        }

        var removed = moved.ConvertAll(entry => entry.Seq);
        for (var i = 0; i < moved.Count; i++)
        {
            _log.Write("renumbered", new { moved[i].Note, from = moved[i].Seq, seq = first + i });

            // A receipt is for one number alone: under another, that number goes with it.
            moved[i].ReceivedAs ??= moved[i].Receipt is null ? null : moved[i].Seq;
            (moved[i].Seq, moved[i].Received) = (first + i, false);
        }

        _kept = [.. _kept.OrderBy(entry => entry.Seq)];
        _lastSeq = first + moved.Count - 1;
        Write(new Change([.. removed], [.. moved]));
    }

    private void Forget(string why) => Remove(entry => entry.Seq <= _durable && entry.Received, why);

    private void Remove(Func<Entry, bool> which, string why)
    {
        var removed = _kept.Where(which).ToArray();
        if (removed.Length == 0)
        {
            return;
        }

        foreach (var entry in removed)
        {
            _log.Write(why, new { entry.Note, entry.Seq, durable = _durable });
        }

        if (why == "saved")
        {
            NewestThere = Math.Max(NewestThere, removed.Max(entry => entry.ClientTime));
        }

        _kept = _kept.FindAll(entry => !which(entry));
        Write(new Change([.. removed.Select(entry => entry.Seq)], []), isUrgent: false);
    }

    private void Write(Change change, bool isUrgent = true)
    {
        if (_closed)
        {
            return;
        }

        _profile.Append(JsonSerializer.Serialize(change), isUrgent);
    }

    private T With<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    private sealed record Change(long[] Removed, Entry[] Put);
}

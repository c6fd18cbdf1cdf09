using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExamEngine.Faults.Checking;

namespace ExamEngine.Faults;

/// <summary>
/// A blameless sitting of one section, written by hand, for tests to spoil: the clock starts at 1,000, the section lasts 60 s and 2 s of grace, three
/// answers are given, the time runs out, and the session is scored. Times are milliseconds.
/// </summary>
internal sealed class Doctored
{
    public const long Start = 1000;
    public const long Cut = Start + 62_000;
    private static readonly byte[] Key = [1, 2, 3];
    private static readonly Guid Slot = Guid.Parse("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Id = Guid.Parse("00000000-0000-0000-0000-000000000001");

    public Doctored()
    {
        Event("checkedIn", 100, "candidate");
        Event("madeReady", 110, "system");
        Event("sectionOpening", 900, "candidate", new { section = 1 });
        Event("sectionStarted", Start, "candidate", new { section = 1 });
        Event("sectionClosed", Cut, "system", new { section = 1, reason = "time" });
        Event("ended", Cut, "system", new { state = "expired" });
        Event("moved", Cut + 100, "system", new { state = "sealed" });
        Event("moved", Cut + 110, "system", new { state = "scored" });
        Event("moved", Cut + 120, "system", new { state = "released" });
        Line("opened", 50, new { client = "c1-page1", device = 1 });
        Line("attached", 200, new { client = "c1-page1", epoch = 5 });
        Answer(1, "c1-page1", 1, 2000, choice: "A");
        Answer(2, "c1-page1", 2, 3000, choice: "B");
        Answer(3, "c1-page1", 3, 4000, choice: "B");
        Control(Cut + 50, "closed");
        Line("left", Cut + 3000, new { pending = 0 });
    }

    public List<JsonObject> Log { get; } = [];

    public List<JournalEvidence> Journal { get; } = [];

    public List<LedgerEvidence> Ledger { get; } = [];

    public List<JsonObject> Proctor { get; } = [];

    public List<FaultEvidence> Faults { get; } = [];

    public List<OutageEvidence> Outages { get; } = [];

    public int Reports { get; set; } = 1;

    public int Points { get; set; } = 2;

    public string Wire { get; set; } = "";

    /// <summary>Writes a line of the page's log.</summary>
    public void Line(string kind, long at, object details) => Log.Add(Json(kind, at, details));

    public void Command(string kind, long at, object details) => Proctor.Add(Json(kind, at, details));

    /// <summary>The page is shown the section.</summary>
    public void Control(long at, string section) => Line("control", at, new { client = "c1-page1", sight = new { sections = new[] { new { state = section } } } });

    /// <summary>An answer with everything that belongs to it: written, received, committed, Saved.</summary>
    public void Answer(long seq, string client, int position, long at, string choice = "A", long epoch = 5, string? note = null)
    {
        note ??= $"{client}.{Log.Count(line => line["kind"]!.GetValue<string>() == "written" && line["note"]!.GetValue<string>().StartsWith(client, StringComparison.Ordinal)) + 1}";
        var response = JsonSerializer.Serialize(new { RESPONSE = choice, NOTE = note });
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{position}||{response}")));
        var signature = HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{Id:n}|{epoch}|{seq}|{hash}|{at}"));
        var receipt = $"{epoch}.{at}.{Base64Url.EncodeToString(signature)}";
        Line("written", at - 10, new { note, seq, position, choice });
        Line("ack", at + 10, new { note, position, seq, sentAt = at - 5, stray = "", client, epoch, result = new { seq, code = "received", receivedAt = at, receipt } });
        Line("saved", at + 50, new { note, seq, durable = seq });
        Journal.Add(new JournalEvidence(seq, position, response, null, hash, at, epoch));
    }

    /// <summary>An answer that the server refused.</summary>
    public void Refused(string note, long at, string code)
    {
        Line("ack", at, new { note, position = 1, seq = 4, sentAt = at - 20, stray = "", client = "c1-page1", epoch = 5, result = new { seq = 4, code } });
        Line("refused", at, new { note, seq = 4 });
    }

    /// <summary>Puts an entry where its time belongs.</summary>
    public void Event(string name, long at, string role, object? details = null, Guid? account = null)
    {
        var json = JsonSerializer.SerializeToNode(details ?? new { })!.AsObject();
        json["event"] = name;
        json["at"] = DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("O");
        json["actor"] = new JsonObject { ["role"] = role };
        if (account is not null)
        {
            json["actor"]!["id"] = account;
        }

        var index = Ledger.FindIndex(entry => entry.At > at);
        Ledger.Insert(index < 0 ? Ledger.Count : index, LedgerEvidence.Of(0, at, json.ToJsonString()));
        Renumber();
    }

    /// <summary>Removes the entries of a kind.</summary>
    public void Without(string name)
    {
        Ledger.RemoveAll(entry => entry.Event == name);
        Renumber();
    }

    /// <summary>A fourth answer is received and is not in the record.</summary>
    public void Lose()
    {
        Line("written", 5000, new { note = "c1-page1.4", seq = 4, position = 1, choice = "A" });
        Line("ack", 5020, new { note = "c1-page1.4", position = 1, seq = 4, sentAt = 5005, stray = "", client = "c1-page1", epoch = 5, result = new { seq = 4, code = "received", receivedAt = 5010, receipt = "" } });
    }

    /// <summary>The section lasts longer, and everything that came at its end comes later.</summary>
    public void MoveTheEnd(long by)
    {
        foreach (var (entry, index) in Ledger.Select((entry, index) => (entry, index)).Where(each => each.entry.At >= Cut).ToArray())
        {
            Ledger[index] = entry with { At = entry.At + by, StoredAt = entry.StoredAt + by };
        }

        foreach (var line in Log.Where(line => line["at"]!.GetValue<long>() >= Cut))
        {
            line["at"] = line["at"]!.GetValue<long>() + by;
        }
    }

    /// <summary>The proctor presses these, and nothing is known of what came back.</summary>
    public void Commands(params string[] methods)
    {
        foreach (var method in methods)
        {
            Command("command", 9000, new { session = "00000000-0000-0000-0000-000000000001", method });
        }
    }

    /// <summary>Spoils what is written otherwise, at the very end.</summary>
    public Func<Evidence, Evidence> Spoil { get; set; } = evidence => evidence;

    /// <summary>What the checker says, rule by rule.</summary>
    public IReadOnlyList<string> Broken() => [.. new Checker(Spoil(Evidence())).Judge().Select(violation => $"{violation.Promise} {violation.Rule}").Distinct()];

    private Evidence Evidence()
    {
        var session = new SessionEvidence(Id)
        {
            State = 11,
            LedgerVersion = Ledger.Count,
            DurableSeq = Journal.Count == 0 ? 0 : Journal[^1].Seq,
            AllowancesMs = [60_000],
            GraceMs = 2000,
            LastPositions = [6],
            ReceiptKey = Key,
            Slot = Slot,
            Reports = Reports,
            Report = JsonSerializer.SerializeToNode(new { rawPoints = Points }),
            Log = Log,
            Wire = Wire,
        };
        Link(session);
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
        var leaf = new LeafEvidence(Id, session.ChainLength, session.ChainHash);

        // The tree of one leaf is the leaf.
        var root = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"\017:examengine-leaf-1,32:{Id:n},{leaf.Length.ToString().Length}:{leaf.Length},64:{leaf.Hash},")));
        var signed = Encoding.UTF8.GetBytes($"17:examengine-head-1,32:{Slot:n},1:1,2:99,1:1,64:{root},0:,3:one,");
        var head = new HeadEvidence(Slot, 1, 99, root, "", "one", Base64Url.EncodeToString(ecdsa.SignData(signed, HashAlgorithmName.SHA256)), [leaf]);
        return new Evidence([session], Proctor, Faults, Outages, [head], new Dictionary<string, (string, string)> { ["one"] = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y)) });
    }

    /// <summary>The chain as the server would have written it: the ledger, and then the answers.</summary>
    private void Link(SessionEvidence session)
    {
        var (hash, length) = (ChainCheck.Facts(session), 0L);
        session.Ledger = [.. Ledger.Select(row => row with { Link = ++length, LinkHash = hash = ChainCheck.Link(hash, length, ChainCheck.Fields(row)) })];
        session.Journal = [.. Journal.Select(row => row with { Link = ++length, LinkHash = hash = ChainCheck.Link(hash, length, ChainCheck.Fields(row)) })];
        (session.ChainLength, session.ChainHash) = (length, hash);
    }

    private void Renumber()
    {
        for (var i = 0; i < Ledger.Count; i++)
        {
            Ledger[i] = Ledger[i] with { Number = i + 1 };
        }
    }

    private static JsonObject Json(string kind, long at, object details)
    {
        var line = JsonSerializer.SerializeToNode(details)!.AsObject();
        line["kind"] = kind;
        line["at"] = at;
        return line;
    }
}

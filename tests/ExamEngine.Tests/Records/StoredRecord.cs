using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Sessions;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Specs.Records;

/// <summary>The record of an examination of two sections with a pause, given time and twelve answers, signed as the server signs it.</summary>
internal sealed class StoredRecord
{
    public static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static readonly Guid Session = new("0199c0de-0000-7000-8000-000000000003");
    private static readonly Guid Slot = new("0199c0de-0000-7000-8000-00000000000a");
    private readonly List<RecordedEntry> _entries = [];
    private readonly List<HeadProof> _heads = [];
    private readonly RecordedFacts _facts = Facts(Sitting.Plan);
    private ChainHead _chain;

    private StoredRecord() => _chain = ChainHead.Begin(_facts);

    public static SessionRecord Finished() => Of(Course(), [5, 8, 12, 14, 16, 20, 25, 29, 32, 34, 36, 39]);

    /// <summary>A record of a ledger, with answers at minutes after nine; the first eight to section 1, the others to section 2.</summary>
    public static SessionRecord Of(IReadOnlyList<SessionEvent> ledger, IReadOnlyList<double> minutes, string? state = null)
    {
        var stored = new StoredRecord();
        var answers = minutes.Select((minute, index) => (At: Sitting.Nine.AddMinutes(minute), Seq: index + 1)).ToList();
        var number = 0;
        foreach (var entry in ledger)
        {
            foreach (var due in answers.TakeWhile(answer => answer.At < entry.At).ToArray())
            {
                stored.Answer(due.Seq, due.At);
                answers.RemoveAt(0);
            }

            stored.Add(new RecordedChange(0, "", ++number, Ms(entry.At), Ms(entry.At), JsonSerializer.Serialize(entry, RecordJson.Stored)));
            if (number % 5 == 0)
            {
                stored.Witness(Ms(entry.At));
            }
        }

        foreach (var (at, seq) in answers)
        {
            stored.Answer(seq, at);
        }

        stored.Witness(Ms(ledger[^1].At) + 60_000);
        var last = ExamSession.Replay(Sitting.Plan, ledger).State;
        return stored.Signed(state ?? JsonNamingPolicy.CamelCase.ConvertName(last.ToString()));
    }

    /// <summary>Signs a record anew, as somebody who holds the key could.</summary>
    public static SessionRecord SignedAgain(SessionRecord record) => record with { Signature = Sign(record.Signed()) };

    private static IReadOnlyList<SessionEvent> Course() => Sitting.Begun()
        .After(10 * Sitting.Minute).Do((s, now) => s.Pause(now, Sitting.Proctor, "Fire alarm"))
        .After(1 * Sitting.Minute).Do((s, now) => s.Resume(now, Sitting.Proctor))
        .Do((s, now) => s.AddTime(now, Sitting.Proctor, 2 * Sitting.Minute, TimeCredit.Extension, "Noise"))
        .After(19 * Sitting.Minute).Do((s, now) => s.EndSection(now, Sitting.Candidate, 1))
        .Do((s, now) => s.BeginSection(now, Sitting.Candidate, 2))
        .Do((s, now) => s.ShowSection(now, Sitting.Candidate, 2))
        .After(10 * Sitting.Minute).Do((s, now) => s.EndSection(now, Sitting.Candidate, 2))
        .Do((s, now) => s.Submit(now, Sitting.Candidate))
        .Do((s, now) => s.Move(now, SessionActor.Scoring, SessionState.Sealed))
        .Do((s, now) => s.Move(now, SessionActor.Scoring, SessionState.Scored))
        .Do((s, now) => s.Move(now, SessionActor.Scoring, SessionState.Released)).Ledger;

    private static RecordedFacts Facts(SessionPlan plan)
    {
        FormItem Item(int position) => new(position, $"item-{position}", "domain", "mc", null, 1, ScoredByPerson: false);
        var form = new Form("exam", 7, null,
        [
            new FormSection("one", "One", 30, [Item(1), Item(2), Item(3)]),
            new FormSection("two", "Two", 20, [Item(4), Item(5), Item(6)]),
        ]);
        return new RecordedFacts(
            Session, Slot, Sitting.Candidate.Id!.Value, "exam", JsonSerializer.Serialize(form, RecordJson.Stored), JsonSerializer.Serialize(plan, RecordJson.Stored));
    }

    private void Answer(int seq, DateTimeOffset at)
    {
        var position = (seq <= 8 ? 1 : 4) + (seq % 3);
        var response = seq % 4 == 0 ? null : $$"""{"RESPONSE":"{{(char)('A' + (seq % 4))}}"}""";
        bool? flagged = seq % 4 == 0 ? true : null;
        Add(new RecordedAnswer(0, "", seq, position, response, flagged, AnswerContent.Hash(position, response, flagged), Ms(at), 1 + (seq / 6)));
    }

    private void Add(RecordedEntry entry)
    {
        _chain = _chain.Next(entry);
        _entries.Add(entry with { Link = _chain.Length, LinkHash = _chain.Hash });
    }

    private void Witness(long at)
    {
        var leaves = Enumerable.Range(1, 5)
            .Select(n => n == 3 ? new SlotLeaf(Session, _chain.Length, _chain.Hash) : new SlotLeaf(new Guid($"0199c0de-0000-7000-8000-00000000000{n}"), n, new string('a', 64)))
            .ToArray();
        var previous = _heads.Count == 0 ? "" : _heads[^1].Head.Digest();
        var head = new SlotHead(Slot, _heads.Count + 1, at, leaves.Length, SlotTree.Root(leaves), previous, RecordKey.Of(Key).Kid, "");
        _heads.Add(new HeadProof(head with { Signature = Sign(head.Signed()) }, leaves[2], 2, SlotTree.Proof(leaves, 2)));
    }

    private SessionRecord Signed(string state) => SignedAgain(new SessionRecord(
        SessionRecord.CurrentFormat, Ms(Sitting.Nine.AddDays(1)), "Ada Byron", state, _facts, _entries, _heads,
        [new RecordedReport(1, Ms(Sitting.Nine.AddHours(1)), """{"summary":"Passed"}""", null)], [RecordKey.Of(Key)], RecordKey.Of(Key).Kid, ""));

    private static string Sign(byte[] bytes) => Base64Url.EncodeToString(Key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}

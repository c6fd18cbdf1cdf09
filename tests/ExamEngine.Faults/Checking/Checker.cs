using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ExamEngine.Faults.Checking;

/// <summary>
/// Judges the promises P1 to P7 on the evidence alone. It shares no code with the product: sections, cuts, hashes, receipts and points are worked out
/// here once more, from the documents. Not checked: clocks that drift apart (P3).
/// </summary>
internal sealed partial class Checker(Evidence evidence)
{
    /// <summary>A certain outage of this length must be credited: three seconds, and one for the pulse.</summary>
    public const int CertainOutageMs = 4000;

    // What a person decides reaches a candidate in under one second, and five after Redis was away.
    private const int ControlMs = 1000;
    private const int ControlAfterFaultMs = 6500;
    private const int FenceMs = 2000;
    private const long ReinstatementMs = 24 * 3_600_000;
    private const int ClockMs = 2;
    private readonly List<Violation> _found = [];

    public IReadOnlyList<Violation> Judge()
    {
        var chains = new Dictionary<Guid, IReadOnlyList<string>>();
        foreach (var session in evidence.Sessions)
        {
            var windows = Windows(session);
            Saved(session);
            Record(session);
            Cut(session, windows);
            Refusals(session, windows);
            Time(session, windows);
            Place(session);
            Causes(session);
            Secrets(session);
            Score(session);
            chains[session.Id] = ChainCheck.Chain(session, what => Found("P7", "chain", session, what));
        }

        foreach (var slot in evidence.Sessions.GroupBy(session => session.Slot))
        {
            ChainCheck.Heads(
                [.. evidence.Heads.Where(head => head.Slot == slot.Key)], evidence.Keys, slot.ToDictionary(session => session.Id, session => chains[session.Id]),
                (what, session) => Found("P7", "head", slot.FirstOrDefault(each => each.Id == session) ?? slot.First(), what));
        }

        return [.. _found.Select(violation => violation.At == 0 ? violation : violation with { Faults = Around(violation.At) })];
    }

    // ---- Words and sums --------------------------------------------------------------------------------------------

    private static string Hash(int position, bool? flagged, string? response) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{position}|{(flagged is null ? "" : flagged.Value ? "1" : "0")}|{response}")));

    /// <summary>A receipt reads <c>epoch.time.signature</c>; the signature also covers session, number and content.</summary>
    private static bool IsReceipt(SessionEvidence session, string receipt, long seq, string hash, long time)
    {
        var parts = receipt.Split('.');
        var signed = HMACSHA256.HashData(session.ReceiptKey, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{session.Id:n}|{parts[0]}|{seq}|{hash}|{time}")));
        return parts.Length == 3 && parts[1] == time.ToString(CultureInfo.InvariantCulture) && parts[2] == Base64Url.EncodeToString(signed);
    }

    private static int Section(SessionEvidence session, int position) => session.LastPositions.TakeWhile(last => last < position).Count();

    private static IEnumerable<JsonObject> Lines(SessionEvidence session, params string[] kinds) => kinds.SelectMany(kind => session.LogByKind[kind]);

    private static IEnumerable<JsonObject> Acks(SessionEvidence session, params string[] codes) => Lines(session, "ack").Where(line => codes.Contains(Text(line["result"]!.AsObject(), "code")));

    private static string Text(JsonObject line, string name) => line[name]?.GetValue<string>() ?? "";

    private static long At(JsonObject line) => line["at"]!.GetValue<long>();

    /// <summary>
    /// How long a decision may take to reach the place where answers are taken. One that a copy of Redis has lost reaches it from the database, and
    /// from there only when the stores and a node are there.
    /// </summary>
    private long Reach(long at)
    {
        if (at == long.MaxValue || !evidence.Faults.Any(fault => fault.From < at + ControlMs && fault.To > at - ControlMs))
        {
            return at == long.MaxValue ? 0 : ControlMs;
        }

        var until = at + ControlAfterFaultMs;
        foreach (var outage in evidence.Faults.Where(fault => (fault.Outage || fault.Target == "all") && fault.To > at).OrderBy(fault => fault.From).TakeWhile(fault => fault.From < until))
        {
            until = Math.Max(until, outage.To + ControlAfterFaultMs);
        }

        return until - at;
    }

    private string Around(long at) => string.Join("; ", evidence.Faults.Where(fault => fault.From <= at && fault.To >= at - 8000).OrderByDescending(fault => fault.From).Take(6)
        .Select(fault => $"{fault.Kind} {fault.Target} {fault.From - at} to {fault.To - at} ms"));

    private void Found(string promise, string rule, SessionEvidence session, string what, long at = 0) => _found.Add(new Violation(promise, rule, session.Id, what, at));

    /// <summary>When a section was open.</summary>
    private sealed class Window(int number)
    {
        public int Number => number;

        public long Start { get; set; }

        public long Cut { get; set; } = long.MaxValue;

        public long Closed { get; private set; } = long.MaxValue;

        /// <summary>Who closed it: candidate, time, end.</summary>
        public string By { get; private set; } = "";

        public long Outages { get; set; }

        public List<(long From, long To)> Pauses { get; } = [];

        public void End(long at, string by) => (Closed, By) = (at, by);

        public void Resume(long paused, long at)
        {
            Cut += at - paused;
            Pauses.Add((paused, at));
        }
    }
}

using System.Text.Json;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>
/// The rules of the protocol, each broken in one place. A rebuilding that begins no generation is not among them: epochs rise with time
/// all the same, and so nothing comes of it.
/// </summary>
internal static class Mutants
{
    public static IReadOnlyList<Mutant> All { get; } =
    [
        Script("Answers of an older place are taken", "admit", "if ARGV[1] ~= s[1] then", "if false then"),
        Script("The cut is not looked at", "admit", "elseif cut > 0 and now >= cut and pos >= lo and pos <= hi then", "elseif false then"),
        Script("The cut itself is in time", "admit", "now >= cut", "now > cut"),
        Script("The cut is a millisecond early", "admit", "now >= cut", "now + 1 >= cut"),
        Script("A missing number is not noticed", "admit", "elseif eseq ~= seq + 1 then", "elseif false then"),
        Script("A duplicate is admitted again", "admit", "elseif eseq <= seq then\n    code = 1", "elseif eseq <= seq then\n    code = 0; x = now"),
        Script("Other content passes as a duplicate", "admit", "if h ~= hash then code = 2 else x = tonumber(at) end", "x = tonumber(at)"),
        Script("A duplicate counts at its second time", "admit", "if h ~= hash then code = 2 else x = tonumber(at) end", "if h ~= hash then code = 2 else x = now end"),
        Script("A pause refuses for good", "admit", "elseif state == 'Paused' or state == 'OnBreak' then", "elseif false then"),
        Script("The open section is not looked at", "admit", "elseif cut == 0 or pos < lo or pos > hi then", "elseif false then"),
        Script("A receipt is not believed", "admit", "x = tonumber(ARGV[a + 6]) or now", "x = now"),
        Script("A receipt is not believed after the end", "admit", "elseif recovers and ARGV[a + 6] ~= '' then", "elseif false then"),
        Script("A receipt opens what is sealed", "admit", "ARGV[7] == '1' and (state == 'Running'", "ARGV[7] == '1' and (true or state == 'Running'"),
        Script("Received is said to be durable", "admit", "'seq', seq, 'rateAt'", "'seq', seq, 'durable', seq, 'rateAt'"),
        Script("Nobody is told that there is something to commit", "admit", "redis.call('SADD', KEYS[4], ARGV[5])", ""),
        Script("Trimming takes what is not committed", "trim", "LTRIM', KEYS[2], drop", "LTRIM', KEYS[2], drop + 1"),
        Script("One more than was committed is said to be durable", "trim", "'durable', ARGV[1])", "'durable', tonumber(ARGV[1]) + 1)"),
        Script("A rebuilding forgets what is durable", "rebuild", "'seq', ARGV[3], 'durable', ARGV[3]", "'seq', 0, 'durable', 0"),
        Script("A page that comes back takes the place from another", "attach", "if ARGV[3] == '1' and s[2] and s[2] ~= ARGV[2] then return -1 end", ""),
        Script("A take-over leaves the epoch as it is", "attach", "before + 1, before - before % generation + tonumber(ARGV[1]) % generation", "before"),
        Script("A take-over is counted and does not rise to the time", "attach", ", before - before % generation + tonumber(ARGV[1]) % generation", ""),
        Script("An old copy fences the page that it has not heard of", "admit", "mine > present or ", ""),
        Script("A rebuilding gives the place to whoever asks", "renew", "if before % generation ~= 0 and before >= mine then return 0 end", ""),
        Script("The grace is not projected", "project", "'cut', ARGV[4]", "'cut', ARGV[7]"),
        Script("An old copy of the live state is kept", "drop", "redis.call('DEL', KEYS[1])", ""),
        new("Trimming comes before the commit") { Flush = TrimFirstAsync },
        new("An outage is not found") { BeforeBeat = MovePulseAsync },
        Entry("An outage is credited without saying which", e => e is TimeAdded { Kind: TimeCredit.Outage } added ? added with { Reference = null, Since = null, Until = null } : e),
        Entry("An outage is credited a millisecond short", e => e is TimeAdded { Kind: TimeCredit.Outage } added ? added with { Amount = added.Amount - TimeSpan.FromMilliseconds(1) } : e),
        Entry("An extension is halved", e => e is TimeAdded { Kind: TimeCredit.Extension } added ? added with { Amount = added.Amount / 2 } : e),
        Entry("A pause begins a millisecond late", e => e is Paused paused ? paused with { At = paused.At.AddMilliseconds(1) } : e),
        Entry("A section's clock begins a millisecond early", e => e is SectionStarted started ? started with { At = started.At.AddMilliseconds(-1) } : e),
        Entry("A section closes at its deadline without the grace", e => e is SectionClosed { Reason: SectionCloseReason.Time } closed ? closed with { At = closed.At.AddSeconds(-2) } : e),
    ];

    private static Mutant Script(string name, string script, string instead, string with) => LiveScripts.Original(script).Contains(instead, StringComparison.Ordinal)
        ? new(name) { InScript = script, Instead = instead, With = with }
        : throw new InvalidOperationException($"Mutant “{name}” changes a line that {script}.lua does not have any more.");

    private static Mutant Entry(string name, Func<SessionEvent, SessionEvent> change) => new(name)
    {
        OfEntry = json => JsonSerializer.Serialize(change(JsonSerializer.Deserialize<SessionEvent>(json, RecordsJson.Options)!), RecordsJson.Options),
    };

    /// <summary>A flusher that makes room first.</summary>
    private static async Task TrimFirstAsync(World world, int node, SessionId id)
    {
        var live = world.Of<LiveStore>(node);
        var entries = await live.JournalAsync(id, 500);
        if (entries.Count > 0)
        {
            await live.TrimAsync(id, null, entries[^1].Seq);
            await world.Of<JournalTable>(node).CommitAsync([(id, entries)]);
        }
    }

    /// <summary>A pulse that is written without looking how old it was.</summary>
    private static async Task MovePulseAsync(World world)
    {
        await using var db = await world.DatabaseAsync();
        var now = DateTimeOffset.FromUnixTimeMilliseconds(world.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        await db.Pulse.ExecuteUpdateAsync(set => set.SetProperty(p => p.At, now));
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using ExamEngine.Server.Access;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Some from a fixed seed; <c>FUZZ=100000</c> asks for that many, <c>FUZZ_SEED</c> for others, <c>FUZZ_STORES=Production</c> for PostgreSQL.</summary>
public sealed class Malformed_requests_and_messages(TestStores stores, ITestOutputHelper output)
{
    private const int AtOnce = 10;
    private static readonly int Messages = Setting("FUZZ", 1500);
    private static readonly int Seed = Setting("FUZZ_SEED", 20261123);
    private static readonly Stores Kind = Environment.GetEnvironmentVariable("FUZZ_STORES") == nameof(Stores.Production) ? Stores.Production : Stores.Embedded;

    [Fact]
    public async Task Over_HTTP_are_refused_without_a_failure_without_a_trace_of_the_inside_and_without_a_change()
    {
        await using var world = await World.StartAsync(stores, Kind);
        var fuzz = new HttpFuzz(world, new Mutations(Seed));
        await fuzz.PrepareAsync();
        var answers = new SortedDictionary<int, int>();

        var found = await RunAsync(world, async findings =>
        {
            var (what, bytes) = await fuzz.NextAsync();
            var (status, text) = await fuzz.SendAsync(bytes);
            answers[status] = answers.GetValueOrDefault(status) + 1;
            findings.Read(what, text);
            // 505 is the right answer to a version of HTTP that does not exist.
            if (status >= 500 && status != 505)
            {
                findings.Add($"{status} {what.Split(' ', 5)[^2]}", $"{what} → {text}");
            }

            // What was not answered in time may be done all the same.
            return status is 0 or (>= 200 and < 300) && what.Contains(": POST ", StringComparison.Ordinal);
        });

        output.WriteLine(string.Join(", ", answers.Select(a => $"{a.Key}: {a.Value}")));
        Assert.True(found.Length == 0, found);
    }

    [Fact]
    public async Task Over_the_hubs_are_refused_without_a_failure_without_a_trace_of_the_inside_and_without_a_change()
    {
        await using var world = await World.StartAsync(stores, Kind);
        var bad = new Mutations(Seed + 1);
        var hubs = Endpoints.Hubs(world.Server).Distinct().SelectMany(h => Actor.All
            .Where(a => a.By(AuthorisationTable.Find("HUB", h.Route)!) == Verdict.Admitted).Select(a => new HubFuzz(world, bad, a, h.Route, h.Hub))).ToList();

        var found = await RunAsync(world, async findings =>
        {
            var hub = bad.OneOf(hubs);
            var message = hub.Next();
            var said = await hub.SendAsync(message);
            findings.Read(message, said);
            foreach (var failure in said.Split('\u001e').Where(frame => frame.Contains("An unexpected error", StringComparison.Ordinal) && !frame.Contains("HubException:", StringComparison.Ordinal)))
            {
                findings.Add($"failure {failure[..Math.Min(failure.Length, 160)]}", $"{message} → {failure}");
            }

            // What was not refused in words may have been done.
            return !said.Contains("\"ok\":false", StringComparison.Ordinal) && !said.Contains("\"error\":", StringComparison.Ordinal) && !said.Contains("\"invalid\"", StringComparison.Ordinal);
        });

        output.WriteLine($"Connections ended by the server: {hubs.Sum(h => h.Closed)}, of these silent: {hubs.Sum(h => h.Silenced)}");
        foreach (var hub in hubs)
        {
            await hub.DisposeAsync();
        }

        Assert.True(found.Length == 0, found);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : otherwise;

    /// <summary>Sends half of the messages; where all of a handful were refused, nothing may have changed.</summary>
    private async Task<string> RunAsync(World world, Func<Findings, Task<bool>> send)
    {
        var findings = new Findings();
        var watch = Stopwatch.StartNew();
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var (refusedOnly, isAccepted) = (0, true);
        Fingerprint? before = null;
        for (var sent = 0; sent < Messages / 2; sent += AtOnce)
        {
            before = isAccepted || before is null ? await Fingerprint.TakeAsync(world.Server) : before;
            isAccepted = false;
            for (var each = 0; each < AtOnce; each++)
            {
                isAccepted |= await send(findings);
            }

            if (isAccepted)
            {
                continue;
            }

            refusedOnly++;
            var after = await Fingerprint.TakeAsync(world.Server);
            if (before.Difference(after) is { } change)
            {
                findings.Add($"change {change[..Math.Min(40, change.Length)]}", change);
                before = after;
            }
        }

        using var health = await (await world.VisitorAsync(Actor.All[0])).Http.GetAsync("/health/ready");
        if (health.StatusCode != HttpStatusCode.OK)
        {
            findings.Add("health", $"{(int)health.StatusCode} at the end");
        }

        var grown = (GC.GetTotalMemory(forceFullCollection: true) - memory) / (1024 * 1024);
        if (grown > 128)
        {
            findings.Add("memory", $"{grown} MB more than at the beginning");
        }

        output.WriteLine($"{Messages / 2} sent in {watch.Elapsed.TotalSeconds:F0} s, {grown} MB more memory, {refusedOnly} handfuls all refused and compared");
        return findings.ToString();
    }
}

using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Proctoring;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ExamEngine.Specs.Server.Hosting;

public sealed class A_node_that_stops(TestStores stores)
{
    private static readonly TimeSpan Unhurried = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Sends_its_pages_to_the_other_node_and_nothing_is_lost_or_refused()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var other = await ServerUnderTest.StartAsync(place);
        await using var going = await ServerUnderTest.StartAsync(place, settings: Limit(Unhurried));
        var balancer = new Balancer(going.Address);
        await using var first = await RestlessCandidate.BeginAsync(going, "candidate1", balancer.Next);
        await using var second = await RestlessCandidate.BeginAsync(going, "candidate2", balancer.Next);
        await using var third = await RestlessCandidate.BeginAsync(going, "candidate3", balancer.Next);
        RestlessCandidate[] all = [first, second, third];
        await Task.WhenAll(all.Select(each => each.MoreReceivedAsync()));
        balancer.Nodes = [going.Address, other.Address];

        var stopping = Stopwatch.StartNew();
        await going.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.InRange(stopping.Elapsed, TimeSpan.Zero, Unhurried / 2);
        await Task.WhenAll(all.Select(each => each.MoreReceivedAsync()));
        foreach (var candidate in all)
        {
            Assert.Equal(1, candidate.TimesSentAway);
            Assert.Equal([going.Address, other.Address], candidate.Nodes);
            await AssertNothingIsLostAsync(other, candidate);
        }
    }

    [Fact]
    public async Task Serves_a_page_that_never_leaves_until_its_time_is_over_and_takes_no_new_one()
    {
        var limit = TimeSpan.FromSeconds(10);
        await using var server = await stores.StartAsync(Stores.Production, settings: Limit(limit));
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);

        var began = Stopwatch.StartNew();
        var stopping = server.App.StopAsync(TestContext.Current.CancellationToken);
        var told = await candidate.EventAsync<DrainingEvent>(_ => true);

        Assert.InRange(told.RetryAfterMs, 1, 2000);
        using var ready = await candidate.Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("unhealthy", State(await ready.Content.ReadAsStringAsync(), "node"));
        using var live = await candidate.Http.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var hub = await candidate.Http.GetAsync("/hubs/candidate");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, hub.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), hub.Headers.RetryAfter!.Delta);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
        Assert.False(stopping.IsCompleted);
        await stopping;
        Assert.InRange(began.Elapsed, limit / 2, limit + TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Stops_at_once_where_nobody_is_connected()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: Limit(Unhurried));
        var began = Stopwatch.StartNew();

        await server.App.StopAsync(TestContext.Current.CancellationToken);

        Assert.InRange(began.Elapsed, TimeSpan.Zero, Unhurried / 3);
    }

    [Fact]
    public async Task Ends_the_board_of_a_proctor_so_that_the_page_comes_back_elsewhere()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: Limit(Unhurried));
        await using var candidate = await CandidateAtHub.SignInAsync(server, "candidate1", "practice-demo");
        using var proctor = await server.SignedInAsync("proctor");
        await using var connection = await HubConnections.OpenAsync(proctor, "/hubs/proctor");
        await using var db = await server.DatabaseAsync();
        var slot = await db.Bookings.Where(b => b.Id == candidate.SessionId).Select(b => b.SlotId).SingleAsync();
        await using var board = connection.StreamAsync<BoardEvent>("Watch", slot).GetAsyncEnumerator();
        Assert.True(await board.MoveNextAsync());

        var stopping = server.App.StopAsync(TestContext.Current.CancellationToken);
        while (await board.MoveNextAsync())
        {
            // What was still on its way.
        }

        Assert.False(stopping.IsCompleted);
        await connection.DisposeAsync();
        await stopping;
    }

    [Fact]
    public async Task Ends_by_itself_after_SIGTERM_once_its_pages_have_gone()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var other = await ServerUnderTest.StartAsync(place);
        using var going = await ServerProcess.StartAsync(place);
        var balancer = new Balancer(going.Address);
        await using var candidate = await RestlessCandidate.BeginAsync(other, "candidate1", balancer.Next);
        await candidate.MoreReceivedAsync();
        balancer.Nodes = [going.Address, other.Address];

        var exitCode = await going.StopAsync();

        Assert.Equal(0, exitCode);
        await candidate.MoreReceivedAsync();
        Assert.Equal([going.Address, other.Address], candidate.Nodes);
        Assert.Equal(1, candidate.TimesSentAway);
        await AssertNothingIsLostAsync(other, candidate);
    }

    /// <summary>RESTARTS=10 for a longer run.</summary>
    [Fact]
    public async Task In_turn_with_the_other_one_loses_and_refuses_no_answer()
    {
        var restarts = int.TryParse(Environment.GetEnvironmentVariable("RESTARTS"), out var asked) ? asked : 3;
        using var place = await stores.PlaceAsync(Stores.Production);
        ServerUnderTest[] nodes = [await ServerUnderTest.StartAsync(place, settings: Limit(Unhurried)), await ServerUnderTest.StartAsync(place, settings: Limit(Unhurried))];
        var balancer = new Balancer([.. nodes.Select(node => node.Address)]);
        var all = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => RestlessCandidate.BeginAsync(nodes[i % 2], $"candidate{i}", balancer.Next)));
        try
        {
            for (var i = 0; i < restarts; i++)
            {
                await Task.WhenAll(all.Select(each => each.MoreReceivedAsync()));
                await nodes[i % 2].DisposeAsync();
                nodes[i % 2] = await ServerUnderTest.StartAsync(place, settings: Limit(Unhurried));
                balancer.Nodes = [.. nodes.Select(node => node.Address)];
            }

            await Task.WhenAll(all.Select(each => each.MoreReceivedAsync()));
            foreach (var candidate in all)
            {
                await AssertNothingIsLostAsync(nodes[0], candidate);
            }

            // Each of them was on the other node or on this one when it stopped.
            Assert.True(all.Sum(each => each.TimesSentAway) >= restarts, $"Sent away: {all.Sum(each => each.TimesSentAway)} times");
        }
        finally
        {
            foreach (var candidate in all)
            {
                await candidate.DisposeAsync();
            }

            await nodes[0].DisposeAsync();
            await nodes[1].DisposeAsync();
        }
    }

    private static async Task AssertNothingIsLostAsync(ServerUnderTest node, RestlessCandidate candidate)
    {
        var last = await candidate.FinishAsync();
        Assert.Empty(candidate.Complaints);
        await using var db = await node.DatabaseAsync();
        var stored = await db.Journal.Where(j => j.SessionId == candidate.SessionId).OrderBy(j => j.Seq).Select(j => j.Seq).ToListAsync();
        Assert.Equal(Enumerable.Range(1, (int)last).Select(n => (long)n), stored);
    }

    private static Dictionary<string, string?> Limit(TimeSpan limit) => new() { ["Stop:Seconds"] = limit.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static string? State(string health, string check)
    {
        using var report = JsonDocument.Parse(health);
        return report.RootElement.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == check).GetProperty("state").GetString();
    }

    /// <summary>Each connection to the next node, as a proxy does it that knows nothing of the nodes.</summary>
    private sealed class Balancer(params Uri[] nodes)
    {
        private int _last;

        public Uri[] Nodes { get; set; } = nodes;

        public Uri Next()
        {
            var all = Nodes;
            return all[(Interlocked.Increment(ref _last) & int.MaxValue) % all.Length];
        }
    }
}

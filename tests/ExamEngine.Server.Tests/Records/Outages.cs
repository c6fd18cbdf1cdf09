using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Records;

public sealed class Outages(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Of_a_minute_are_given_back_to_every_running_session_once(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var running = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await using var waiting = await CandidateAtHub.ReadyAsync(server, "candidate2", "practice-demo");
        await running.StartSectionAsync(1);
        var deadline = running.Control!.Sections[0].Deadline!.Value;

        await SetPulseBackAsync(server, TimeSpan.FromMinutes(1));
        var credited = await running.EventAsync<ControlEvent>(e => e.Notice is not null && e.Notice.Contains("not reachable", StringComparison.Ordinal));
        await server.Services.GetRequiredService<OutageWatch>().BeatAsync();

        Assert.InRange(credited.Sections[0].Deadline!.Value - deadline, 60_000, 63_000);
        Assert.Equal(credited.Sections[0].Deadline, running.Control!.Sections[0].Deadline);
        Assert.DoesNotContain(waiting.Events.OfType<ControlEvent>(), e => e.Notice is not null && e.Notice.Contains("not reachable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Let_nobodys_time_run_out_before_they_are_given_back()
    {
        using var bank = new BankCopy().With("practice-demo", minutes: 0.1, graceSeconds: 0);
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [bank.Setting]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        await SetPulseBackAsync(server, TimeSpan.FromMinutes(10));
        await candidate.EventAsync<ControlEvent>(e => e.Notice is not null);

        await candidate.DoneAsync("TimeIsUp");

        Assert.Equal(SectionStatus.Open, candidate.Control!.Sections[0].State);
        Assert.True(candidate.Control!.Sections[0].Deadline > candidate.Control!.ServerNow + 590_000);
    }

    /// <summary>What starting took is given by the first node that takes requests, and by it alone.</summary>
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Are_given_back_once_to_the_millisecond_when_two_nodes_come_back_together(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var running = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await running.StartSectionAsync(1);
        var deadline = running.Control!.Sections[0].Deadline!.Value;
        await server.Services.GetRequiredService<OutageWatch>().StopAsync(CancellationToken.None);
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        var first = ActivatorUtilities.CreateInstance<OutageWatch>(server.Services, clock);
        var second = ActivatorUtilities.CreateInstance<OutageWatch>(server.Services, clock);
        await using var db = await server.DatabaseAsync();
        var at = clock.GetUtcNow();
        await db.Pulse.ExecuteUpdateAsync(set => set.SetProperty(p => p.At, at));

        clock.Advance(TimeSpan.FromSeconds(10));
        await first.BeatAsync(isServing: false);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        await second.BeatAsync(isServing: false);
        clock.Advance(TimeSpan.FromMilliseconds(700));
        await second.BeatAsync();
        clock.Advance(TimeSpan.FromMilliseconds(500));
        await first.BeatAsync();
        await second.BeatAsync();

        await running.EventAsync<ControlEvent>(e => e.Sections[0].Deadline == deadline + 11_000);
        Assert.Equal([10_000, 1_000], (await db.Outages.OrderBy(o => o.From).ToListAsync()).ConvertAll(o => (int)(o.To - o.From).TotalMilliseconds));
    }

    [Fact]
    public async Task Are_not_found_where_two_nodes_begin_on_an_empty_database_at_once()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await server.Services.GetRequiredService<OutageWatch>().StopAsync(CancellationToken.None);
        await using var db = await server.DatabaseAsync();
        await db.Pulse.ExecuteDeleteAsync();
        var nodes = Enumerable.Range(0, 8).Select(_ => ActivatorUtilities.CreateInstance<OutageWatch>(server.Services)).ToArray();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.BeatAsync(isServing: false))));

        Assert.All(nodes, node => Assert.True(node.IsSettled));
        Assert.Empty(await db.Outages.ToListAsync());
    }

    private static async Task SetPulseBackAsync(ServerUnderTest server, TimeSpan by)
    {
        await using var db = await server.DatabaseAsync();
        var at = DateTimeOffset.UtcNow - by;
        await db.Pulse.ExecuteUpdateAsync(set => set.SetProperty(p => p.At, at));
    }
}

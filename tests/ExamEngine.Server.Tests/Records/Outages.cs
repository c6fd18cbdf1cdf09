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

        Assert.Equal("open", candidate.Control!.Sections[0].State);
        Assert.True(candidate.Control!.Sections[0].Deadline > candidate.Control!.ServerNow + 590_000);
    }

    private static async Task SetPulseBackAsync(ServerUnderTest server, TimeSpan by)
    {
        await using var db = await server.DatabaseAsync();
        var at = DateTimeOffset.UtcNow - by;
        await db.Pulse.ExecuteUpdateAsync(set => set.SetProperty(p => p.At, at));
    }
}

using System.Net;
using System.Text.Json;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Records;

public sealed class A_node_whose_clock_is_off(TestStores stores)
{
    private static readonly KeyValuePair<string, string?> Compare = KeyValuePair.Create("Clocks:Compare", (string?)"true");

    [Theory]
    [InlineData(4000)]
    [InlineData(-4000)]
    public async Task Asks_for_answers_again_from_the_moment_of_the_step_to_its_end(int step)
    {
        var clock = new SteppedClock();
        await using var server = await stores.StartAsync(Stores.Production, clock, [Compare]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var answer = candidate.AnyAnswer(1);

        clock.Step(TimeSpan.FromMilliseconds(step));
        Assert.Equal(SaveCode.Retry, (await candidate.AnswerAsync(1, answer)).Code);
        await server.Services.GetRequiredService<OutageWatch>().BeatAsync();
        Assert.Equal(SaveCode.Retry, (await candidate.AnswerAsync(1, answer)).Code);

        clock.Step(TimeSpan.Zero);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, answer)).Code);
        await server.Services.GetRequiredService<OutageWatch>().BeatAsync();
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, answer)).Code);
    }

    [Fact]
    public async Task Is_not_ready_and_says_how_far_it_is_off()
    {
        var clock = new SteppedClock();
        await using var server = await stores.StartAsync(Stores.Production, clock, [Compare]);
        using var visitor = server.Visitor();

        clock.Step(TimeSpan.FromSeconds(10));
        using var ready = await visitor.Http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var report = JsonDocument.Parse(await ready.Content.ReadAsStringAsync());
        var check = report.RootElement.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "clocks");
        Assert.Equal("unhealthy", check.GetProperty("state").GetString());
        Assert.InRange(check.GetProperty("figures").GetProperty("databaseMs").GetInt64(), -10_900, -9_100);
        Assert.InRange(check.GetProperty("figures").GetProperty("redisMs").GetInt64(), -10_900, -9_100);

        clock.Step(TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Ends_nothing_by_its_time_and_takes_no_command()
    {
        var clock = new SteppedClock();
        await using var server = await stores.StartAsync(Stores.Production, clock, [Compare]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var id = new SessionId(candidate.SessionId);
        var before = await server.Services.GetRequiredService<SessionLedger>().FindAsync(id);

        clock.Step(TimeSpan.FromHours(1));
        await server.Services.GetRequiredService<DueSweep>().SweepAsync();
        var told = await candidate.AskAsync("TimeIsUp");
        var paused = await server.Services.GetRequiredService<SessionCommands>().RunAsync(id, (session, now) => session.Pause(now, SessionActor.OutageWatch, "A fault."));

        Assert.Equal("clock", told.Code);
        Assert.Equal("clock", paused!.Refusal!.Code);
        Assert.False(server.Services.GetRequiredService<OutageWatch>().IsSettled);
        var after = await server.Services.GetRequiredService<SessionLedger>().FindAsync(id);
        Assert.Equal(before!.Ledger, after!.Ledger);
    }

    [Fact]
    public async Task Leaves_the_pulse_to_the_others_so_that_no_outage_is_found_where_there_is_none()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var right = await ServerUnderTest.StartAsync(place);
        var clock = new SteppedClock();
        await using var off = await ServerUnderTest.StartAsync(place, clock, [Compare]);
        clock.Step(TimeSpan.FromSeconds(30));

        for (var i = 0; i < 5; i++)
        {
            await off.Services.GetRequiredService<OutageWatch>().BeatAsync();
            await right.Services.GetRequiredService<OutageWatch>().BeatAsync();
        }

        await using var db = await right.DatabaseAsync();
        await AssertNoneAsync(db);
        Assert.True((await db.Pulse.SingleAsync()).At < DateTimeOffset.UtcNow.AddSeconds(1));
        Assert.True(right.Services.GetRequiredService<OutageWatch>().IsSettled);
        Assert.False(off.Services.GetRequiredService<OutageWatch>().IsSettled);
    }

    [Fact]
    public async Task Is_off_from_its_start_and_finds_no_outage_then()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var right = await ServerUnderTest.StartAsync(place);
        var clock = new SteppedClock();
        clock.Step(TimeSpan.FromSeconds(-30));
        await using var off = await ServerUnderTest.StartAsync(place, clock, [Compare]);
        using var visitor = off.Visitor();

        using var ready = await visitor.Http.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        await using var db = await right.DatabaseAsync();
        await AssertNoneAsync(db);
    }

    /// <summary>No outage as long as the clock is off. A machine that stands still for some seconds has one that is real.</summary>
    private static async Task AssertNoneAsync(ExamContext db) =>
        Assert.DoesNotContain(await db.Outages.ToListAsync(), outage => outage.To - outage.From > TimeSpan.FromSeconds(25));
}

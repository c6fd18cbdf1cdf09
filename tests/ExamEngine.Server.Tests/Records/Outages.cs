using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace ExamEngine.Specs.Server.Records;

public sealed class Outages(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Of_a_minute_are_given_back_to_every_running_session_once(Stores kind)
    {
        var clock = new ShiftedClock();
        await using var server = await stores.StartAsync(kind, clock);
        await using var running = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await using var waiting = await CandidateAtHub.ReadyAsync(server, "candidate2", "practice-demo");
        await running.StartSectionAsync(1);
        var deadline = running.Control!.Sections[0].Deadline!.Value;

        clock.Shift(TimeSpan.FromMinutes(1));
        var credited = await running.EventAsync<ControlEvent>(e => e.Notice is not null && e.Notice.Contains("not reachable", StringComparison.Ordinal));
        await server.Services.GetRequiredService<OutageWatch>().BeatAsync();

        // How long the beats before and after it were in coming depends on the machine; twice would be two minutes.
        Assert.InRange(credited.Sections[0].Deadline!.Value - deadline, 60_000, 90_000);
        Assert.Equal(credited.Sections[0].Deadline, running.Control!.Sections[0].Deadline);
        Assert.DoesNotContain(waiting.Events.OfType<ControlEvent>(), e => e.Notice is not null && e.Notice.Contains("not reachable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Let_nobodys_time_run_out_before_they_are_given_back()
    {
        using var bank = new BankCopy().With("practice-demo", minutes: 1, graceSeconds: 0);
        var clock = new ShiftedClock();
        await using var server = await stores.StartAsync(Stores.Embedded, clock, [bank.Setting]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var deadline = candidate.Control!.Sections[0].Deadline!.Value;
        clock.Shift(TimeSpan.FromMinutes(10));
        await candidate.EventAsync<ControlEvent>(e => e.Notice is not null);

        await candidate.DoneAsync("TimeIsUp");

        Assert.Equal(SectionStatus.Open, candidate.Control!.Sections[0].State);
        Assert.True(candidate.Control!.Sections[0].Deadline >= deadline + 600_000);
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

    /// <summary>Stores are back, a proctor pauses at once, and only then comes the beat that finds the outage: its part before the pause was lost all the same.</summary>
    [Fact]
    public async Task Are_given_back_up_to_the_pause_to_a_candidate_who_was_paused_before_they_were_found()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var (clock, watch) = await OutageAsync(server);
        var began = clock.GetUtcNow();
        await Until.TrueAsync(() => Task.FromResult(DateTimeOffset.UtcNow - began > TimeSpan.FromMilliseconds(100)), () => "Time does not pass.");
        await RunAsync(server, candidate, (session, now) => session.Pause(now, SessionActor.OutageWatch, "A look at the room"));

        clock.Advance(TimeSpan.FromSeconds(10));
        await watch.BeatAsync();

        var ledger = await LedgerAsync(server, candidate);
        Assert.Equal(ledger.OfType<Paused>().Single().At - Milliseconds(began), ledger.OfType<TimeAdded>().SingleOrDefault()?.Amount);
    }

    /// <summary>An outage is over and being given back when Redis stands still: the pulse may not go on over that, or nobody would find it.</summary>
    [Fact]
    public async Task Are_found_that_begin_while_another_is_given_back()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var (clock, watch) = await OutageAsync(server);
        clock.Advance(TimeSpan.FromSeconds(10));

        // Giving back waits for the session's row for as long as it is locked here.
        await using var db = await server.DatabaseAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Sessions" WHERE "Id" = {candidate.SessionId} FOR UPDATE""");
        var beat = watch.BeatAsync();
        await using var other = await server.DatabaseAsync();
        await Until.TrueAsync(
            async () => await other.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()""").SingleAsync() > 0,
            () => "Nothing is given back.");
        await server.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase().ExecuteAsync("CLIENT", "PAUSE", "4000", "ALL");
        for (var seconds = 0; seconds < 4; seconds += 2)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            var looked = TimeProvider.System.GetTimestamp();
            while ((await other.Pulse.AsNoTracking().SingleAsync()).At != Milliseconds(clock.GetUtcNow()) && TimeProvider.System.GetElapsedTime(looked) < TimeSpan.FromSeconds(1))
            {
                // A pulse would come at once; that none comes can only be waited for.
            }
        }

        await transaction.RollbackAsync();
        await beat;
        await watch.BeatAsync();

        Assert.Equal([10_000, 4_000], (await other.Outages.AsNoTracking().OrderBy(o => o.From).ToListAsync()).ConvertAll(o => (int)(o.To - o.From).TotalMilliseconds));
        await candidate.EventAsync<ControlEvent>(e => e.Notice?.Contains("for 4 s", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Are_given_back_from_the_end_of_a_pause_that_ended_in_them()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        await RunAsync(server, candidate, (session, now) => session.Pause(now, SessionActor.OutageWatch, "A look at the room"));
        var (clock, watch) = await OutageAsync(server);
        await RunAsync(server, candidate, (session, now) => session.Resume(now, SessionActor.OutageWatch));

        clock.Advance(TimeSpan.FromSeconds(10));
        await watch.BeatAsync();

        var ledger = await LedgerAsync(server, candidate);
        Assert.Equal(Milliseconds(clock.GetUtcNow()) - ledger.OfType<Resumed>().Single().At, ledger.OfType<TimeAdded>().SingleOrDefault()?.Amount);
    }

    /// <summary>
    /// A node is stopped in the middle of a beat and writes, seconds later, the moment before. Another node, whose beat waited for it, must not take that for
    /// a pulse: nobody has found the outage yet.
    /// </summary>
    [Fact]
    public async Task Are_found_by_a_node_whose_beat_came_second_to_one_from_before_them()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var (clock, watch) = await OutageAsync(server);
        await watch.BeatAsync();
        var before = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromSeconds(10));
        Task beat;
        await using (var db = await server.DatabaseAsync())
        await using (var late = await db.Database.BeginTransactionAsync())
        {
            await db.Pulse.ExecuteUpdateAsync(set => set.SetProperty(p => p.At, before.AddMilliseconds(200)));
            beat = watch.BeatAsync();
            await using var look = await server.DatabaseAsync();
            await Until.TrueAsync(
                async () => await look.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%Pulse%'""").SingleAsync() > 0,
                () => "The second beat does not wait for the first.");
            await late.CommitAsync();
        }

        await beat;

        Assert.Equal(TimeSpan.FromSeconds(9.8), (await LedgerAsync(server, candidate)).OfType<TimeAdded>().SingleOrDefault()?.Amount);
    }

    /// <summary>The last healthy moment is now, and the server's own watch has stopped.</summary>
    private static async Task<(ManualClock Clock, OutageWatch Watch)> OutageAsync(ServerUnderTest server)
    {
        await server.Services.GetRequiredService<OutageWatch>().StopAsync(CancellationToken.None);
        var clock = new ManualClock(DateTimeOffset.UtcNow);
        var at = clock.GetUtcNow();
        await using var db = await server.DatabaseAsync();
        await db.Pulse.ExecuteUpdateAsync(set => set.SetProperty(p => p.At, at));
        return (clock, ActivatorUtilities.CreateInstance<OutageWatch>(server.Services, clock));
    }

    private static Task<CommandOutcome?> RunAsync(ServerUnderTest server, CandidateAtHub candidate, Func<ExamSession, DateTimeOffset, Decision> command) =>
        server.Services.GetRequiredService<SessionCommands>().RunAsync(new SessionId(candidate.SessionId), command);

    private static async Task<IReadOnlyList<SessionEvent>> LedgerAsync(ServerUnderTest server, CandidateAtHub candidate) =>
        (await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(candidate.SessionId)))!.Ledger;

    private static DateTimeOffset Milliseconds(DateTimeOffset at) => DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
}

using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Records;

public sealed class An_outage_that_is_not_given_back_yet(TestStores stores)
{
    [Fact]
    public async Task Lets_no_answer_be_refused_as_too_late()
    {
        using var bank = new BankCopy().With("practice-demo", minutes: 0.05, graceSeconds: 0);
        await using var server = await stores.StartAsync(Stores.Production, settings: [bank.Setting]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        var watch = server.Services.GetRequiredService<OutageWatch>();
        await candidate.StartSectionAsync(1);
        await using (var db = await server.DatabaseAsync())
        await using (await StopPulseAsync(db))
        {
            var from = DateTimeOffset.UtcNow;
            await Until.TrueAsync(
                () => Task.FromResult(!watch.IsSettled && IsUp(candidate) && DateTimeOffset.UtcNow - from > OutageWatch.Threshold),
                () => "The section's time does not run out without a pulse.");

            Assert.Equal(SaveCode.Retry, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
        }

        await candidate.EventAsync<ControlEvent>(e => e.Notice is not null && e.Notice.Contains("not reachable", StringComparison.Ordinal));
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
    }

    [Fact]
    public async Task Is_given_back_from_its_beginning_to_its_end()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        var (from, to) = (default(DateTimeOffset), default(DateTimeOffset));
        await using (var db = await server.DatabaseAsync())
        await using (await StopPulseAsync(db))
        {
            from = DateTimeOffset.UtcNow;
            await Until.TrueAsync(() => Task.FromResult(DateTimeOffset.UtcNow - from > OutageWatch.Threshold), () => "Time does not pass.");
            to = DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        }

        await using var look = await server.DatabaseAsync();
        await Until.TrueAsync(() => look.Outages.AnyAsync(), () => "No outage was found.");
        var outage = await look.Outages.SingleAsync();
        Assert.True(outage.From <= from && outage.To >= to, $"Lost from {from:O} to {to:O}, given back from {outage.From:O} to {outage.To:O}");
    }

    [Fact]
    public async Task Ends_no_section_whose_time_is_up_just_after_it_has_begun()
    {
        using var bank = new BankCopy().With("practice-demo", minutes: 0.03, graceSeconds: 0);
        await using var server = await stores.StartAsync(Stores.Production, settings: [bank.Setting]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.DoneAsync("BeginSection", 1);
        await candidate.EventAsync<ItemEvent>(e => e.Position == 1);
        await using (var db = await server.DatabaseAsync())
        await using (await StopPulseAsync(db))
        {
            await candidate.DoneAsync("SectionShown", 1);
            await candidate.EventAsync<ControlEvent>(e => e.Sections[0].State == SectionStatus.Open);
            await Until.TrueAsync(() => Task.FromResult(IsUp(candidate)), () => "The section's time does not run out.");
            await candidate.DoneAsync("TimeIsUp");

            var stored = await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(candidate.SessionId));
            Assert.Equal(1, stored!.Session.OpenSection);
        }

        await candidate.EventAsync<ControlEvent>(e => e.Sections[0] is { State: SectionStatus.Closed, ClosedReason: ClosedReason.Time });
    }

    [Fact]
    public async Task Keeps_a_node_from_ending_anything_although_another_node_keeps_the_pulse()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var watch = server.Services.GetRequiredService<OutageWatch>();
        await using var held = await server.DatabaseAsync();
        await using var session = await HoldAsync(held, candidate);
        await using (var db = await server.DatabaseAsync())
        await using (var pulse = await StopPulseAsync(db))
        {
            await Until.TrueAsync(() => Task.FromResult(!watch.IsSettled), () => "The node goes on without a pulse.");

            // The other node comes back first: it finds the outage and writes the pulse.
            var now = DateTimeOffset.UtcNow;
            db.Outages.Add(new OutageRow { Id = Guid.NewGuid(), From = now.AddSeconds(-5), To = now });
            await db.SaveChangesAsync();
            await db.Pulse.ExecuteUpdateAsync(set => set.SetProperty(p => p.At, now));
            await pulse.CommitAsync();
        }

        await using var look = await server.DatabaseAsync();
        await BeingGivenBackAsync(look);
        Assert.False(watch.IsSettled);
        await session.RollbackAsync();
        await Until.TrueAsync(() => Task.FromResult(watch.IsSettled), () => "The node does not find back.");
    }

    [Fact]
    public async Task Takes_long_with_many_sessions_and_that_is_no_further_outage()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var watch = server.Services.GetRequiredService<OutageWatch>();
        await using var held = await server.DatabaseAsync();
        await using var session = await HoldAsync(held, candidate);
        await using var db = await server.DatabaseAsync();
        var now = DateTimeOffset.UtcNow;
        db.Outages.Add(new OutageRow { Id = Guid.NewGuid(), From = now.AddSeconds(-5), To = now });
        await db.SaveChangesAsync();
        await BeingGivenBackAsync(db);

        var pulse = await db.Pulse.AsNoTracking().SingleAsync();
        await Until.TrueAsync(async () => (await db.Pulse.AsNoTracking().SingleAsync()).At > pulse.At, () => "The pulse waits until everything is given back.");
        await session.RollbackAsync();
        await Until.TrueAsync(() => Task.FromResult(watch.IsSettled), () => "The node does not find back.");
        Assert.Equal(1, await db.Outages.CountAsync());
    }

    /// <summary>Nobody writes into a candidate's ledger until the transaction ends.</summary>
    private static async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> HoldAsync(ExamContext db, CandidateAtHub candidate)
    {
        var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Sessions" WHERE "Id" = {candidate.SessionId} FOR UPDATE""");
        return transaction;
    }

    private static Task BeingGivenBackAsync(ExamContext db) => Until.TrueAsync(
        async () => await db.Database.SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%LedgerVersion%'""").SingleAsync() > 0,
        () => "Nobody gives the time back.");

    /// <summary>From here on no beat comes to an end.</summary>
    private static async Task<Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction> StopPulseAsync(ExamContext db)
    {
        var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"""LOCK TABLE "Pulse" IN ACCESS EXCLUSIVE MODE""");
        return transaction;
    }

    private static bool IsUp(CandidateAtHub candidate) => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() > candidate.Control!.Sections[0].Deadline + 100;
}

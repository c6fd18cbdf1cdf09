using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

/// <summary>An entry was received, and lost with the live store before it was durable. The page has its receipt.</summary>
public sealed class Receipts_shown_again(TestStores stores)
{
    private static readonly SessionActor Proctor = new(SessionRole.Proctor, "Test proctor");

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task After_the_examination_was_ended_the_entry_counts_at_the_time_it_was_received_first(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var entry = CandidateAtHub.Entry(1, 1, candidate.AnyAnswer(1));
        var (receipt, receivedAt) = EarlierReceipt.Made(server, candidate, entry, DateTimeOffset.UtcNow.AddSeconds(-1));
        await EndAsync(server, candidate);

        var late = (await candidate.SaveAsync(entry)).Results.Single();
        var again = (await candidate.SaveAsync(entry with { Receipt = receipt })).Results.Single();

        Assert.Equal(SaveCode.Closed, late.Code);
        Assert.Equal((SaveCode.Received, receivedAt), (again.Code, again.ReceivedAt));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);
        await using var db = await server.DatabaseAsync();
        var row = await db.Journal.SingleAsync(j => j.SessionId == candidate.SessionId);
        Assert.Equal(receivedAt, row.ReceivedAt.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task That_are_forged_altered_or_of_another_entry_are_worth_nothing()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await using var other = await CandidateAtHub.ReadyAsync(server, "candidate2", "practice-demo");
        await candidate.StartSectionAsync(1);
        var entry = CandidateAtHub.Entry(1, 1, candidate.AnyAnswer(1));
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var (receipt, receivedAt) = EarlierReceipt.Made(server, candidate, entry, before);
        await EndAsync(server, candidate);

        foreach (var bad in new[]
        {
            "",
            "..",
            "forged",
            receipt + "A",
            receipt.Replace(receivedAt.ToString(System.Globalization.CultureInfo.InvariantCulture), (receivedAt - 1000).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal),
            "9" + receipt,
            "+" + receipt,
            receipt[..^1] + (receipt[^1] == 'A' ? 'B' : 'A'),
            EarlierReceipt.Made(server, other, entry, before).Receipt,
            EarlierReceipt.Made(server, candidate, entry with { Seq = 2 }, before).Receipt,
            EarlierReceipt.Made(server, candidate, entry with { Position = 2 }, before).Receipt,
            EarlierReceipt.Made(server, candidate, entry with { Flagged = true }, before).Receipt,
        })
        {
            Assert.Equal(SaveCode.Closed, (await candidate.SaveAsync(entry with { Receipt = bad })).Results.Single().Code);
        }

        await using var db = await server.DatabaseAsync();
        Assert.False(await db.Journal.AnyAsync());
    }

    [Fact]
    public async Task Within_the_section_keep_the_first_time_and_a_pause_does_not_matter()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var (one, two) = (CandidateAtHub.Entry(1, 1, candidate.AnyAnswer(1)), CandidateAtHub.Entry(2, 1, candidate.AnyAnswer(1)));
        var (first, firstAt) = EarlierReceipt.Made(server, candidate, one, DateTimeOffset.UtcNow.AddSeconds(-2));
        var (second, secondAt) = EarlierReceipt.Made(server, candidate, two, DateTimeOffset.UtcNow.AddSeconds(-1));

        var open = (await candidate.SaveAsync(one with { Receipt = first })).Results.Single();
        await server.Services.GetRequiredService<SessionCommands>().RunAsync(new SessionId(candidate.SessionId), (s, now) => s.Pause(now, Proctor, "Identity check"));
        var paused = (await candidate.SaveAsync(two with { Receipt = second }, CandidateAtHub.Entry(3, 1, candidate.AnyAnswer(1)))).Results;

        Assert.Equal((SaveCode.Received, firstAt), (open.Code, open.ReceivedAt));
        Assert.Equal((SaveCode.Received, secondAt), (paused[0].Code, paused[0].ReceivedAt));
        Assert.Equal(SaveCode.Paused, paused[1].Code);
    }

    [Fact]
    public async Task Change_nothing_once_the_answers_are_sealed()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var entry = CandidateAtHub.Entry(1, 1, candidate.AnyAnswer(1));
        var (receipt, _) = EarlierReceipt.Made(server, candidate, entry, DateTimeOffset.UtcNow.AddSeconds(-1));
        await candidate.DoneAsync("EndSection", 1);
        await candidate.DoneAsync("SubmitExam");
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Released);

        Assert.Equal(SaveCode.Closed, (await candidate.SaveAsync(entry with { Receipt = receipt })).Results.Single().Code);
    }

    [Fact]
    public async Task After_the_live_store_was_lost_bring_everything_back_that_had_been_received()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);
        var entry = CandidateAtHub.Entry(2, 1, candidate.AnyAnswer(1));
        var (receipt, receivedAt) = EarlierReceipt.Made(server, candidate, entry, DateTimeOffset.UtcNow);
        await server.WipeRedisAsync();
        await candidate.DoneAsync("EndSection", 1);

        var again = (await candidate.SaveAsync(entry with { Receipt = receipt })).Results.Single();

        Assert.Equal((SaveCode.Received, receivedAt), (again.Code, again.ReceivedAt));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 2);
    }

    [Fact]
    public async Task After_a_fail_over_to_a_copy_that_lags_count_although_the_examination_was_ended()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 2);
        var entry = CandidateAtHub.Entry(3, 1, candidate.AnyAnswer(1));
        var (receipt, receivedAt) = EarlierReceipt.Made(server, candidate, entry, DateTimeOffset.UtcNow);
        await EndAsync(server, candidate);
        await server.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase().HashSetAsync(
            server.Services.GetRequiredService<LiveNames>().Session(new SessionId(candidate.SessionId)), [new HashEntry("seq", 1), new HashEntry("durable", 1)]);

        var again = (await candidate.SaveAsync(entry with { Receipt = receipt })).Results.Single();

        Assert.Equal((SaveCode.Received, receivedAt), (again.Code, again.ReceivedAt));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 3);
    }

    /// <summary>Terminated: over, and not sealed for a day.</summary>
    private static async Task EndAsync(ServerUnderTest server, CandidateAtHub candidate)
    {
        await server.Services.GetRequiredService<SessionCommands>().RunAsync(new SessionId(candidate.SessionId), (s, now) => s.Terminate(now, Proctor, "Test"));
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Terminated);
    }
}

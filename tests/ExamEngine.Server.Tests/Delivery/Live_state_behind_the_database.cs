using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

/// <summary>Redis failed over to a replica that had not heard the last answers, which the database had committed by then.</summary>
public sealed class Live_state_behind_the_database(TestStores stores)
{
    [Fact]
    public async Task An_attached_page_goes_on_and_no_saved_answer_is_taken_for_another()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await SavedAsync(server, answers: 3);
        await FallBackAsync(server, candidate, seq: 1);

        var reply = await candidate.SaveAsync(CandidateAtHub.Entry(4, 4, candidate.AnyAnswer(4)));

        Assert.Equal(SaveCode.Received, reply.Results.Single().Code);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 4);
        await using var db = await server.DatabaseAsync();
        Assert.Equal([1, 2, 3, 4], await db.Journal.Where(j => j.SessionId == candidate.SessionId).OrderBy(j => j.Seq).Select(j => j.Position).ToListAsync());
    }

    [Fact]
    public async Task A_page_that_attaches_begins_behind_what_is_saved()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await SavedAsync(server, answers: 3);
        await candidate.DropAsync();
        await FallBackAsync(server, candidate, seq: 1);

        await candidate.AttachAsync();

        Assert.Equal((3, 3), (candidate.Snapshot.Seq, candidate.Snapshot.Durable));
        Assert.True(candidate.Snapshot.Items.Single(i => i.Position == 3).Complete);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(4, candidate.AnyAnswer(4))).Code);
    }

    [Fact]
    public async Task A_session_that_is_wiped_while_its_page_renews_is_put_back_whole()
    {
        await using var server = await stores.StartAsync(Stores.Production);
        await using var candidate = await SavedAsync(server, answers: 3);
        var (live, id) = (server.Services.GetRequiredService<LiveStore>(), new SessionId(candidate.SessionId));
        var redis = server.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        var key = server.Services.GetRequiredService<LiveNames>().Session(id);
        await candidate.DropAsync();
        await redis.KeyDeleteAsync(key);

        Assert.Equal(0, await live.RenewAsync(id, DateTimeOffset.UtcNow, epoch: 7, "page"));
        Assert.False(await redis.KeyExistsAsync(key));

        // Half a session, as earlier versions have left it.
        await redis.HashSetAsync(key, "epoch", 7);
        await candidate.AttachAsync();
        Assert.Equal((3, 3), (candidate.Snapshot.Seq, candidate.Snapshot.Durable));
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(4, candidate.AnyAnswer(4))).Code);
    }

    private static async Task<CandidateAtHub> SavedAsync(ServerUnderTest server, int answers)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        for (var position = 1; position <= answers + 1; position++)
        {
            await candidate.DoneAsync("OpenItem", position);
            await candidate.EventAsync<ItemEvent>(e => e.Position == position);
        }

        for (var position = 1; position <= answers; position++)
        {
            Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(position, candidate.AnyAnswer(position))).Code);
        }

        await candidate.EventAsync<SavedEvent>(e => e.Durable == answers);
        return candidate;
    }

    private static async Task FallBackAsync(ServerUnderTest server, CandidateAtHub candidate, long seq)
    {
        var id = new SessionId(candidate.SessionId);
        var redis = server.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        var names = server.Services.GetRequiredService<LiveNames>();
        await redis.HashSetAsync(names.Session(id), [new HashEntry("seq", seq), new HashEntry("durable", seq)]);
        for (var position = (int)seq + 1; position <= 3; position++)
        {
            await redis.HashDeleteAsync(names.Answers(id), [$"r{position}", $"c{position}"]);
        }
    }
}

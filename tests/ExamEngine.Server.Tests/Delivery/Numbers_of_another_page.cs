using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

/// <summary>
/// A page has lost its place and has not heard of it. Under the numbers it goes on counting with, another page's answers are saved; it must not take them for its own.
/// </summary>
public sealed class Numbers_of_another_page(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded, false)]
    [InlineData(Stores.Embedded, true)]
    [InlineData(Stores.Production, false)]
    [InlineData(Stores.Production, true)]
    public async Task Are_not_told_to_be_saved_over_HTTPS(Stores kind, bool isWiped)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await SavedAsync(server);
        var (former, facts) = (candidate.Snapshot.Epoch, await FactsAsync(server, candidate));
        await candidate.DropAsync();
        if (isWiped)
        {
            await server.WipeRedisAsync();
        }

        await TakenByAnotherAsync(server, candidate);
        var reply = await server.Services.GetRequiredService<AnswerIntake>().SaveOverHttpsAsync(facts, new AnswerBatch(former, [CandidateAtHub.Entry(3, 1, candidate.AnyAnswer(1))]));

        Assert.Equal(isWiped ? SaveCode.Retry : SaveCode.Fenced, reply.Results.Single().Code);
        Assert.Equal(0, reply.Durable);
    }

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Are_not_told_to_be_saved_by_a_hint(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await SavedAsync(server);
        var heard = new TaskCompletionSource();
        await using var listening = await server.Services.GetRequiredService<LiveHints>().ListenAsync(new SessionId(candidate.SessionId), hint =>
        {
            if (hint.StartsWith("d2@", StringComparison.Ordinal))
            {
                heard.TrySetResult();
            }
        });

        // Whoever takes the place hints at that; here the hint is lost.
        await TakenByAnotherAsync(server, candidate);
        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await candidate.DoneAsync("Alive", new AliveReport(0));

        await candidate.EventAsync<FencedEvent>(_ => true);
        Assert.Equal(1, candidate.Durable);
    }

    private static async Task<CandidateAtHub> SavedAsync(ServerUnderTest server)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);
        return candidate;
    }

    private static async Task TakenByAnotherAsync(ServerUnderTest server, CandidateAtHub candidate)
    {
        var id = new SessionId(candidate.SessionId);
        await server.Services.GetRequiredService<LiveSessions>().EnsureAsync(id);
        var epoch = await server.Services.GetRequiredService<LiveStore>().AttachAsync(id, DateTimeOffset.UtcNow, "another page", comesBack: false);
        var reply = await server.Services.GetRequiredService<AnswerIntake>().SaveOverHttpsAsync(
            await FactsAsync(server, candidate), new AnswerBatch(epoch, [CandidateAtHub.Entry(2, 1, candidate.AnyAnswer(1))]));
        Assert.Equal(SaveCode.Received, reply.Results.Single().Code);
        await server.Services.GetRequiredService<JournalFlusher>().DrainAsync(id);
    }

    private static async Task<SessionFacts> FactsAsync(ServerUnderTest server, CandidateAtHub candidate) =>
        (await server.Services.GetRequiredService<SessionFactsCache>().FindAsync(new SessionId(candidate.SessionId)))!;
}

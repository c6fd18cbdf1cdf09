using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

/// <summary>
/// The first answer of a device was received and lost with the live store; another device, which did not know of it, used its number for an answer to the second item.
/// </summary>
public sealed class Received_answers_whose_numbers_were_used_since(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Count_at_their_first_time_under_another_number_and_once(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        var (lost, receivedAt) = await LostAsync(server, candidate);

        var under = new[] { lost, lost with { Seq = 2, ReceivedAs = 1 }, lost with { Seq = 2, ReceivedAs = 1 }, lost with { Seq = 3, ReceivedAs = 1 } };
        var results = new List<SaveResult>();
        foreach (var entry in under)
        {
            results.Add((await candidate.SaveAsync(entry)).Results.Single());
        }

        Assert.Equal([SaveCode.Conflict, SaveCode.Received, SaveCode.Duplicate, SaveCode.Conflict], results.Select(result => result.Code));
        Assert.Equal(receivedAt, results[1].ReceivedAt);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 2);
        var rows = await server.Services.GetRequiredService<JournalTable>().OfItemAsync(new SessionId(candidate.SessionId), 1);
        Assert.Equal((2, receivedAt), (Assert.Single(rows).Seq, rows[0].ReceivedAt.ToUnixTimeMilliseconds()));
    }

    [Fact]
    public async Task Do_not_take_the_place_of_a_later_answer_to_the_item()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        var (lost, _) = await LostAsync(server, candidate);
        var cleared = CandidateAtHub.Entry(2, 1, null);
        Assert.Equal(SaveCode.Received, (await candidate.SaveAsync(cleared)).Results.Single().Code);

        Assert.Equal(SaveCode.Conflict, (await candidate.SaveAsync(lost with { Seq = 3, ReceivedAs = 1 })).Results.Single().Code);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 2);
        Assert.Equal(SaveCode.Conflict, (await candidate.SaveAsync(lost with { Seq = 3, ReceivedAs = 1 })).Results.Single().Code);
    }

    [Fact]
    public async Task Count_after_their_section_was_ended_and_one_without_a_genuine_receipt_does_not()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        var (lost, receivedAt) = await LostAsync(server, candidate);
        await candidate.DoneAsync("EndSection", 1);

        var forged = (await candidate.SaveAsync(lost with { Seq = 2, ReceivedAs = 2 })).Results.Single();
        var genuine = (await candidate.SaveAsync(lost with { Seq = 2, ReceivedAs = 1 })).Results.Single();

        Assert.Equal(SaveCode.Conflict, forged.Code);
        Assert.Equal((SaveCode.Received, receivedAt), (genuine.Code, genuine.ReceivedAt));
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 2);
    }

    /// <summary>The lost entry with its receipt, as the first device has it.</summary>
    private static async Task<(AnswerEntry Entry, long ReceivedAt)> LostAsync(ServerUnderTest server, CandidateAtHub candidate)
    {
        await candidate.StartSectionAsync(1);
        var lost = CandidateAtHub.Entry(1, 1, candidate.AnyAnswer(1));
        var (receipt, receivedAt) = EarlierReceipt.Made(server, candidate, lost, DateTimeOffset.UtcNow.AddMilliseconds(-1));
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(2, candidate.AnyAnswer(2))).Code);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);
        return (lost with { Receipt = receipt }, receivedAt);
    }
}

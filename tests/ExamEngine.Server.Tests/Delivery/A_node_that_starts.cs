using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

public sealed class A_node_that_starts(TestStores stores)
{
    [Fact]
    public async Task Knows_what_was_decided_as_the_last_one_died_before_it_takes_an_answer()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        SessionId id;
        await using (var last = await ServerUnderTest.StartAsync(place))
        {
            await using var candidate = await CandidateAtHub.ReadyAsync(last, "candidate1", "practice-demo");
            await candidate.StartSectionAsync(1);
            id = new SessionId(candidate.SessionId);
            var proctor = new SessionActor(SessionRole.Proctor, "Test proctor");
            await last.Services.GetRequiredService<SessionLedger>().DecideAsync(id, (s, now) => s.Pause(now, proctor, "Unseen"));
        }

        await using var next = await ServerUnderTest.StartAsync(place);

        Assert.Equal(SessionState.Paused, (await next.Services.GetRequiredService<LiveStore>().ReadAsync(id))!.State);
    }
}

using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Proctoring;

public sealed class A_pause_while_the_database_is_away(TestStores stores)
{
    [Fact]
    public async Task Holds_the_examination_at_once_and_is_in_the_ledger_with_the_time_it_took_when_the_database_is_back()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var server = await ServerUnderTest.StartAsync(place);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        var id = candidate.SessionId;
        var answer = candidate.AnyAnswer(1);

        await stores.LetInAsync(place.Database!, isThere: false);
        var held = await board.AskAsync("Pause", id, "Somebody is with you");

        Assert.True(held.Ok);
        Assert.Contains("is held", held.Message, StringComparison.Ordinal);
        var told = await candidate.EventAsync<HeldEvent>(_ => true);
        Assert.Equal(("Somebody is with you", "Demo Proctor"), (told.Reason, told.By));
        await board.SeesAsync(id, row => row is { State: SessionState.Paused, Deadline: null } && row.StateReason == "Held while the database is away: Somebody is with you");
        Assert.Equal(SaveCode.Retry, (await candidate.AnswerAsync(1, answer)).Code);
        var resumed = await board.AskAsync("Resume", id);
        Assert.Equal("database", resumed.Code);

        await stores.LetInAsync(place.Database!, isThere: true);
        var paused = await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Paused);
        Assert.Equal(("Somebody is with you", "Demo Proctor"), (paused.StateReason, paused.By));
        Assert.Equal(SaveCode.Paused, (await candidate.AnswerAsync(1, answer)).Code);
        Assert.Contains(await board.TimeLineAsync(id), text => text == "Paused: Somebody is with you");
        var ledger = (await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(id)))!.Ledger;
        Assert.Contains(ledger, entry => entry is TimeAdded { Kind: TimeCredit.Hold });

        Assert.True((await board.AskAsync("Resume", id)).Ok);
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Running && e.Version > paused.Version);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, answer)).Code);
    }

    [Fact]
    public async Task Is_refused_to_a_proctor_who_does_not_watch_the_slot()
    {
        using var place = await stores.PlaceAsync(Stores.Production);
        await using var server = await ServerUnderTest.StartAsync(place);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "Practice examination");

        await stores.LetInAsync(place.Database!, isThere: false);

        Assert.Equal("database", (await board.AskAsync("Pause", candidate.SessionId, "Somebody is with you")).Code);
        Assert.DoesNotContain(candidate.Events, e => e is HeldEvent);
        await stores.LetInAsync(place.Database!, isThere: true);
    }
}

using System.Net.Http.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Proctoring;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace ExamEngine.Specs.Server.Proctoring;

public sealed class A_proctor_at_the_board(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Sees_every_step_of_a_candidate_and_acts_on_it(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        var id = candidate.SessionId;
        Assert.Equal(6, board.Rows.Count);
        Assert.Equal(SessionState.Scheduled, board.Rows[id].State);
        Assert.NotEqual("", board.Rows[id].Actions.Release);

        Assert.True((await candidate.CheckInAsync(server)).Ok);
        await board.SeesAsync(id, row => row.State == SessionState.CheckedIn && row.Actions.Release.Length == 0);
        await candidate.AttachAsync();
        await board.SeesAsync(id, row => row.Connected);
        Assert.True((await board.AskAsync("Release", id)).Ok);
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Ready);

        await candidate.StartSectionAsync(1);
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));
        await board.SeesAsync(id, row => row is { State: SessionState.Running, Section: 1, Answered: 1, Deadline: not null });
        Assert.True((await board.AskAsync("Pause", id, "Please show the room")).Ok);
        await board.SeesAsync(id, row => row is { State: SessionState.Paused, StateReason: "Please show the room", Deadline: null, Remaining: > 0 });
        Assert.True((await board.AskAsync("Resume", id)).Ok);
        var command = Guid.NewGuid();
        Assert.True((await board.AskAsync("AddTime", command, id, 5, "Noise")).Ok);
        Assert.True((await board.AskAsync("AddTime", command, id, 5, "Noise")).Ok);
        await board.SeesAsync(id, row => row.State == SessionState.Running && row.Deadline > DateTimeOffset.UtcNow.AddMinutes(34).ToUnixTimeMilliseconds());
        Assert.True(board.Rows[id].Deadline < DateTimeOffset.UtcNow.AddMinutes(36).ToUnixTimeMilliseconds());
        Assert.True((await board.AskAsync("SendMessage", id, "All well?")).Ok);
        await candidate.EventAsync<MessageEvent>(e => e.Text == "All well?");
        await candidate.DropAsync();
        await board.SeesAsync(id, row => !row.Connected);

        var line = await board.Connection.InvokeAsync<TimeLineEntry[]>("TimeLine", id);
        Assert.Contains(line, entry => entry.Text == "Paused: Please show the room");
        Assert.Contains(line, entry => entry.Text == "Message: All well?");
    }

    [Fact]
    public async Task Sees_what_the_others_of_the_slot_see_and_goes_on_when_they_leave()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");
        var id = candidate.SessionId;
        await using (var first = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination"))
        {
            await using (var second = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination"))
            {
                Assert.True((await candidate.CheckInAsync(server)).Ok);
                await first.SeesAsync(id, row => row.State == SessionState.CheckedIn);
                await second.SeesAsync(id, row => row.State == SessionState.CheckedIn);
            }

            Assert.True((await first.AskAsync("Release", id)).Ok);
            await first.SeesAsync(id, row => row.State == SessionState.Ready);
        }

        await using var third = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        Assert.Equal(SessionState.Ready, third.Rows[id].State);
        await candidate.AttachAsync();
        await third.SeesAsync(id, row => row.Connected);
    }

    [Fact]
    public async Task Is_refused_in_words_where_an_action_is_not_possible()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");

        foreach (var refused in new[]
        {
            await board.AskAsync("Release", candidate.SessionId),
            await board.AskAsync("Pause", candidate.SessionId, "why"),
            await board.AskAsync("Resume", candidate.SessionId),
            await board.AskAsync("AddTime", Guid.NewGuid(), candidate.SessionId, 5, "why"),
            await board.AskAsync("AddTime", Guid.NewGuid(), candidate.SessionId, -5, "why"),
            await board.AskAsync("AddTime", Guid.NewGuid(), candidate.SessionId, int.MaxValue, "why"),
            await board.AskAsync("Terminate", candidate.SessionId, "why"),
            await board.AskAsync("SendMessage", candidate.SessionId, new string('x', 1001)),
            await board.AskAsync("Release", Guid.NewGuid()),
        })
        {
            Assert.False(refused.Ok);
            Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_a_candidate_can_do_none_of_it()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var candidate = await server.SignedInAsync("candidate1");

        await Assert.ThrowsAnyAsync<Exception>(() => HubConnections.OpenAsync(candidate, "/hubs/proctor"));
        using var response = await candidate.Http.GetAsync("/api/proctor/slots");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Of_another_slot_sees_and_does_nothing_in_this_one()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");
        var slot = await BoardOfSlot.SlotAsync(server, "proctor", "upgrade examination");
        await using (var db = await server.DatabaseAsync())
        {
            db.SlotProctors.RemoveRange(db.SlotProctors.Where(p => p.SlotId == slot));
            await db.SaveChangesAsync();
        }

        using var proctor = await server.SignedInAsync("proctor");
        await using var connection = await HubConnections.OpenAsync(proctor, "/hubs/proctor");

        Assert.DoesNotContain((await proctor.Http.GetFromJsonAsync<ProctorSlot[]>("/api/proctor/slots"))!, s => s.SlotId == slot);
        Assert.False((await connection.InvokeAsync<OpResult>("Terminate", candidate.SessionId, "why")).Ok);
        Assert.Empty(await connection.InvokeAsync<TimeLineEntry[]>("TimeLine", candidate.SessionId));
        await Assert.ThrowsAsync<HubException>(async () =>
        {
            await foreach (var _ in connection.StreamAsync<BoardEvent>("Watch", slot))
            {
                break;
            }
        });
    }
}

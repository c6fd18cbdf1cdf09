using System.Net;
using System.Net.Http.Json;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

public sealed class Another_device_of_the_candidate(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Waits_until_the_proctor_approves_and_the_old_one_goes_on_until_then(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var old = await SittingAsync(server);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        await using var other = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");

        await other.AttachAsync();
        Assert.False((await other.EventAsync<ApprovalEvent>(_ => true)).Refused);
        await board.SeesAsync(old.SessionId, row => row.DeviceRequest is not null);
        await old.EventAsync<ControlEvent>(e => e.Notice?.StartsWith("Somebody asks to go on", StringComparison.Ordinal) == true);
        Assert.Equal(SaveCode.Received, (await old.AnswerAsync(1, old.AnyAnswer(1))).Code);
        Assert.Equal("not-attached", (await other.AskAsync("OpenItem", 1)).Code);
        Assert.Empty((await other.SaveAsync(CandidateAtHub.Entry(2, 1, old.AnyAnswer(1)))).Results);

        Assert.True((await board.AskAsync("AdmitDevice", old.SessionId, board.Rows[old.SessionId].DeviceRequest!.Device)).Ok);
        await other.EventAsync<SessionSnapshot>(e => e.Items.Single(i => i.Position == 1).Complete);
        await old.EventAsync<FencedEvent>(_ => true);
        Assert.Equal(SaveCode.Fenced, (await old.AnswerAsync(1, old.AnyAnswer(1))).Code);
        await other.DoneAsync("OpenItem", 1);
        await board.SeesAsync(old.SessionId, row => row.DeviceRequest is null);
        var line = await board.TimeLineAsync(old.SessionId);
        Assert.Contains(line, text => text.StartsWith("Asked to go on at another device", StringComparison.Ordinal));
        Assert.Contains("The other device was approved", line);
    }

    [Fact]
    public async Task Refused_reads_why_and_gets_nothing_and_can_ask_again()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var old = await SittingAsync(server);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        await using var other = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");
        await other.AttachAsync();
        await board.SeesAsync(old.SessionId, row => row.DeviceRequest is not null);
        var device = board.Rows[old.SessionId].DeviceRequest!.Device;
        Assert.False((await board.AskAsync("RefuseDevice", old.SessionId, device, " ")).Ok);
        Assert.True((await board.AskAsync("RefuseDevice", old.SessionId, device, "You are not at your place")).Ok);
        await other.EventAsync<ApprovalEvent>(e => e is { Refused: true, Reason: "You are not at your place", By: not null });
        await board.SeesAsync(old.SessionId, row => row.DeviceRequest is null);

        await other.DropAsync();
        var before = other.Events.Count;
        await other.AttachAsync();
        Assert.All(other.Events.Skip(before).OfType<ApprovalEvent>(), told => Assert.True(told.Refused));
        Assert.Null(board.Rows[old.SessionId].DeviceRequest);
        await other.DropAsync();
        await other.AttachAsync(asksAgain: true);
        await board.SeesAsync(old.SessionId, row => row.DeviceRequest is not null);
        Assert.Empty(other.Events.OfType<SessionSnapshot>());
        Assert.Empty(other.Events.OfType<ItemEvent>());
        Assert.Equal(SaveCode.Received, (await old.AnswerAsync(1, old.AnyAnswer(1))).Code);
    }

    [Fact]
    public async Task Is_shown_nothing_of_the_examination_and_cannot_answer_over_HTTPS_either()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var old = await SittingAsync(server);
        await using var other = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");

        var page = await other.Http.GetStringAsync($"/exams/{other.SessionId}");
        Assert.DoesNotContain("class=\"ee-first\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("examTitle", page, StringComparison.Ordinal);
        Assert.Contains("class=\"ee-first\"", await old.Http.GetStringAsync($"/exams/{old.SessionId}"), StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{other.SessionId}/answers")
        {
            Content = JsonContent.Create(new AnswerBatch(old.Snapshot.Epoch, [CandidateAtHub.Entry(1, 1, old.AnyAnswer(1))])),
        };
        request.Headers.Add("Origin", other.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await other.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Needs_no_approval_where_there_is_no_proctor_nor_before_the_release()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var practice = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await practice.StartSectionAsync(1);
        await using var elsewhere = await CandidateAtHub.SignInAsync(server, "candidate1", "practice-demo");
        await elsewhere.AttachAsync();
        await elsewhere.EventAsync<SessionSnapshot>(_ => true);

        await using var early = await CandidateAtHub.SignInAsync(server, "candidate2", "ctss-upgrade");
        await early.CheckInAsync(server);
        await using var other = await CandidateAtHub.SignInAsync(server, "candidate2", "ctss-upgrade");
        await other.AttachAsync();
        await other.EventAsync<SessionSnapshot>(_ => true);
    }

    private static async Task<CandidateAtHub> SittingAsync(ServerUnderTest server)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
        return candidate;
    }
}

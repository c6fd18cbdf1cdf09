using System.Net;
using System.Net.Http.Json;
using System.Text;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

public sealed class Bad_answers(TestStores stores)
{
    [Fact]
    public async Task Are_refused_with_a_sentence_and_change_nothing()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);

        foreach (var (position, response) in new (int, object?)[]
        {
            (1, 7),
            (1, "A"),
            (1, new { NOSUCH = "A" }),
            (1, new { RESPONSE = "ZZZ" }),
            (1, new { RESPONSE = new { deep = true } }),
            (0, new { RESPONSE = "A" }),
            (61, new { RESPONSE = "A" }),
            (int.MaxValue, new { RESPONSE = "A" }),
        })
        {
            var refused = await candidate.AnswerAsync(position, response);
            Assert.Equal(SaveCode.Invalid, refused.Code);
            Assert.False(string.IsNullOrWhiteSpace(refused.Message));
        }

        Assert.Equal(SaveCode.Closed, (await candidate.SaveAsync(new AnswerEntry(1, 31, default, true, 0))).Results[0].Code);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
    }

    [Fact]
    public async Task Someone_elses_session_is_refused_by_hub_page_and_api()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var owner = await CandidateAtHub.SignInAsync(server, "candidate1", "practice-demo");
        await using var stranger = await CandidateAtHub.SignInAsync(server, "candidate2", "practice-demo");

        var refused = await Assert.ThrowsAsync<HubException>(() => stranger.AttachAsync(owner.SessionId));
        Assert.Contains("There is no such examination of yours.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/api/candidate/sessions/{owner.SessionId}/check-in")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/api/candidate/sessions/{owner.SessionId}/report")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync($"/exams/{owner.SessionId}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(stranger, owner.SessionId, """{"epoch":1,"entries":[]}""")).StatusCode);
    }

    [Fact]
    public async Task Over_https_malformed_json_is_400_and_more_than_64_KB_is_413()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);

        foreach (var body in new[] { "{", "[]", "7", """{"epoch":"x","entries":3}""", """{"epoch":1,"entries":[{"seq":"a"}]}""" })
        {
            using var response = await PostAsync(candidate, candidate.SessionId, body);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.DoesNotContain("   at ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(candidate, candidate.SessionId, new string(' ', 70_000) + "{}")).StatusCode);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
    }

    [Fact]
    public async Task Answers_sent_over_https_count_like_those_of_the_live_connection()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var batch = new AnswerBatch(candidate.Snapshot.Epoch, [CandidateAtHub.Entry(1, 1, candidate.AnyAnswer(1))]);

        using var response = await PostAsync(candidate, candidate.SessionId, JsonContent.Create(batch));

        Assert.Contains("\"received\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);
    }

    [Fact]
    public async Task A_message_over_64_KB_ends_the_connection_and_nothing_else()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        await candidate.AnswerAsync(1, candidate.AnyAnswer(1));

        await Assert.ThrowsAnyAsync<Exception>(() => candidate.AnswerAsync(1, new { RESPONSE = new string('x', 70_000) }));
        await candidate.DropAsync();
        await candidate.AttachAsync();

        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
    }

    private static Task<HttpResponseMessage> PostAsync(CandidateAtHub candidate, Guid session, string json) =>
        PostAsync(candidate, session, new StringContent(json, Encoding.UTF8, "application/json"));

    private static async Task<HttpResponseMessage> PostAsync(CandidateAtHub candidate, Guid session, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{session}/answers") { Content = content };
        request.Headers.Add("Origin", candidate.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await candidate.Http.SendAsync(request);
    }
}

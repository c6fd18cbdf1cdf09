using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ExamEngine.Items.Presentation;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Uploads;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Uploads;

public sealed class A_file_handed_in(TestStores stores)
{
    private const string Exam = "practice-interactions";
    private static readonly byte[] Png = Convert.FromHexString("89504E470D0A1A0A0000000D4948445200000001000000010802000000");

    public static TheoryData<Stores> Both => [Stores.Embedded, Stores.Production];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Is_kept_described_named_by_an_answer_and_downloaded_by_an_administrator(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await SittingAsync(server);
        var position = await PositionAsync(server, candidate, "interactions-upload-01");

        var file = await FileAsync(await SendAsync(candidate, position, "Störung 1.log", "line one\nline two"u8.ToArray(), "application/octet-stream"));
        var again = await FileAsync(await SendAsync(candidate, position, "Störung 1.log", "line one\nline two"u8.ToArray(), "text/plain"));

        Assert.Equal(("Störung 1.log", 17L, "text/plain"), (file.Name, file.Size, file.MediaType));
        Assert.Equal(file, again);
        Assert.Equal(22, file.Id.Length);
        Assert.Equal(file, await candidate.Http.GetFromJsonAsync<UploadedFile>($"/api/candidate/sessions/{candidate.SessionId}/files/{file.Id}"));
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(position, new { RESPONSE = file.Id })).Code);
        await candidate.EventAsync<SavedEvent>(e => e.Durable == 1);

        using var admin = await server.SignedInAsync("admin");
        var listed = Assert.Single((await admin.Http.GetFromJsonAsync<List<HandedInFile>>($"/api/admin/sessions/{candidate.SessionId}/files"))!);
        Assert.Equal((position, "RESPONSE", "4dc14f7e2b1eee2eb8ad1e1f1f3a9bd5".Length * 2, file), (listed.Position, listed.Interaction, listed.Sha256.Length, listed.File));
        using var download = await admin.Http.GetAsync($"/api/admin/files/{file.Id}");
        Assert.Equal("line one\nline two", await download.Content.ReadAsStringAsync());
        Assert.Equal(("attachment", "Störung 1.log"), (download.Content.Headers.ContentDisposition!.DispositionType, download.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("default-src 'none'; sandbox", Assert.Single(download.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("notes.txt", "text/plain", 0, HttpStatusCode.BadRequest, "The file is empty")]
    [InlineData("", "text/plain", 5, HttpStatusCode.BadRequest, "The file has no name")]
    [InlineData("tool.exe", "application/octet-stream", 5, HttpStatusCode.UnsupportedMediaType, "Files of this kind are not taken here. Choose one of these: .txt, .log, .pdf")]
    [InlineData("page.html", "text/html", 5, HttpStatusCode.UnsupportedMediaType, "not taken here")]
    [InlineData("photo.png", "image/png", 5, HttpStatusCode.UnsupportedMediaType, "is not what its name says")]
    [InlineData("notes.txt", "text/plain", 1_048_577, HttpStatusCode.RequestEntityTooLarge, "at most 1 MB")]
    [InlineData("notes.txt", "text/plain", 10_485_761, HttpStatusCode.RequestEntityTooLarge, "larger than is allowed")]
    public async Task Is_refused_with_a_sentence_when_it_is_not_of_the_kind_or_size(string name, string mediaType, int size, HttpStatusCode status, string words)
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SittingAsync(server);
        var position = await PositionAsync(server, candidate, "interactions-upload-01");

        using var response = await SendAsync(candidate, position, name, [.. Enumerable.Repeat((byte)'a', size)], mediaType);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(words, await DetailAsync(response), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(server));
    }

    [Fact]
    public async Task Is_taken_under_the_name_alone_with_the_bytes_of_its_type()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SittingAsync(server);
        var position = await PositionAsync(server, candidate, "interactions-upload-01");

        Assert.Equal("b.png", (await FileAsync(await SendAsync(candidate, position, "../../a/b.png", Png, "image/png"))).Name);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(candidate, position, "a.txt", [1, 0, 2], "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(candidate, position, "a.txt", Png, "text/plain")).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Counts_for_its_own_item_and_candidate_only(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var owner = await SittingAsync(server);
        await using var other = await SittingAsync(server, "candidate2");
        var position = await PositionAsync(server, owner, "interactions-upload-01");
        var theirs = await PositionAsync(server, other, "interactions-upload-01");
        var file = await FileAsync(await SendAsync(owner, position, "a.txt", "a"u8.ToArray(), "text/plain"));

        Assert.Equal(SaveCode.Invalid, (await other.AnswerAsync(theirs, new { RESPONSE = file.Id })).Code);
        Assert.Contains("not handed in here", (await owner.AnswerAsync(position, new { RESPONSE = "AAAAAAAAAAAAAAAAAAAAAA" })).Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync($"/api/candidate/sessions/{owner.SessionId}/files/{file.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync($"/api/candidate/sessions/{other.SessionId}/files/{file.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(other, position, "a.txt", "a"u8.ToArray(), "text/plain", owner.SessionId)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.Http.GetAsync($"/api/admin/files/{file.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(owner, 99, "a.txt", "a"u8.ToArray(), "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(owner, await PositionAsync(server, owner, "interactions-mc-01"), "a.txt", "a"u8.ToArray(), "text/plain")).StatusCode);
        Assert.Equal(SaveCode.Received, (await owner.AnswerAsync(position, new { RESPONSE = file.Id })).Code);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Is_refused_before_its_section_and_in_a_pause(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", Exam);
        var position = await PositionAsync(server, candidate, "interactions-upload-01");

        await RefusedAsync(candidate, position, "This section is not open");
        await candidate.StartSectionAsync(1);
        await CommandAsync(server, candidate, (session, now) => session.Pause(now, Proctor, "A fire alarm."));
        await RefusedAsync(candidate, position, "The examination is paused");
        await CommandAsync(server, candidate, (session, now) => session.Resume(now, Proctor));
        await FileAsync(await SendAsync(candidate, position, "a.txt", "a"u8.ToArray(), "text/plain"));
        Assert.Equal(1, await CountAsync(server));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Is_refused_after_the_cut(Stores kind)
    {
        using var bank = new BankCopy().With(Exam, minutes: 0.05, graceSeconds: 0);
        await using var server = await stores.StartAsync(kind, settings: [bank.Setting]);
        await using var candidate = await SittingAsync(server);
        var position = await PositionAsync(server, candidate, "interactions-upload-01");

        await candidate.EventAsync<ControlEvent>(e => e.Sections[0] is { State: SectionStatus.Closed });
        await RefusedAsync(candidate, position, "This section is not open");
        Assert.Equal(0, await CountAsync(server));
    }

    [Fact]
    public async Task Is_one_of_forty_at_most()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SittingAsync(server);
        var position = await PositionAsync(server, candidate, "interactions-upload-01");
        for (var i = 0; i < 40; i++)
        {
            await FileAsync(await SendAsync(candidate, position, "a.txt", Encoding.UTF8.GetBytes($"{i}"), "text/plain"));
        }

        Assert.Contains("40 files", await DetailAsync(await SendAsync(candidate, position, "a.txt", "one more"u8.ToArray(), "text/plain")), StringComparison.Ordinal);
        Assert.Equal(40, await CountAsync(server));
    }

    [Fact]
    public async Task And_every_other_kind_of_answer_is_taken()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SittingAsync(server);
        foreach (var position in candidate.Positions(1))
        {
            await candidate.DoneAsync("OpenItem", position);
            var item = await candidate.EventAsync<ItemEvent>(e => e.Position == position);
            var answer = item.Content.Interactions.Any(i => i is UploadContent)
                ? new { RESPONSE = (await FileAsync(await SendAsync(candidate, position, "a.txt", "a"u8.ToArray(), "text/plain"))).Id }
                : candidate.AnyAnswer(position);

            Assert.Equal((SaveCode.Received, position), ((await candidate.AnswerAsync(position, answer)).Code, position));
        }
    }

    private static SessionActor Proctor => new(SessionRole.Proctor, "Test proctor");

    private static async Task<CandidateAtHub> SittingAsync(ServerUnderTest server, string account = "candidate1")
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, account, Exam);
        await candidate.StartSectionAsync(1);
        return candidate;
    }

    private static async Task RefusedAsync(CandidateAtHub candidate, int position, string words)
    {
        using var response = await SendAsync(candidate, position, "a.txt", "a"u8.ToArray(), "text/plain");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains(words, await DetailAsync(response), StringComparison.Ordinal);
    }

    private static Task<CommandOutcome?> CommandAsync(ServerUnderTest server, CandidateAtHub candidate, Func<ExamSession, DateTimeOffset, Decision> command) =>
        server.Services.GetRequiredService<SessionCommands>().RunAsync(new SessionId(candidate.SessionId), command);

    private static async Task<int> PositionAsync(ServerUnderTest server, CandidateAtHub candidate, string item)
    {
        var facts = await server.Services.GetRequiredService<SessionFactsCache>().FindAsync(new SessionId(candidate.SessionId));
        return facts!.Form.Items.Single(each => each.ItemId == item).Position;
    }

    private static async Task<HttpResponseMessage> SendAsync(CandidateAtHub candidate, int position, string name, byte[] bytes, string mediaType, Guid? session = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{session ?? candidate.SessionId}/files?position={position}&interaction=RESPONSE")
        {
            Content = new ByteArrayContent(bytes),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        // A body that is refused unread is not sent.
        request.Headers.ExpectContinue = bytes.Length > 1_000_000;
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        request.Headers.Add("Origin", candidate.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await candidate.Http.SendAsync(request);
    }

    private static async Task<UploadedFile> FileAsync(HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<UploadedFile>())!;
    }

    private static async Task<string> DetailAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString()!;

    private static async Task<int> CountAsync(ServerUnderTest server)
    {
        await using var db = await server.DatabaseAsync();
        return await db.UploadedFiles.CountAsync();
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

/// <summary>Somebody at the pages about applications, without the pages.</summary>
public sealed class ApplicantAtServer(Visitor visitor) : IDisposable
{
    public Guid Id { get; private set; }

    private string Own => $"/api/candidate/applications/{Id}";

    public static async Task<ApplicantAtServer> SignInAsync(ServerUnderTest server, string account) => new(await server.SignedInAsync(account));

    /// <summary>Applies for CTSS by the examination and submits.</summary>
    public static async Task<ApplicantAtServer> ForCtssAsync(ServerUnderTest server, string account)
    {
        await ApplicationsServer.GiveExpiredCtsaAsync(server, account);
        var applicant = await SignInAsync(server, account);
        await applicant.BeginAsync("CTSS", "upgrade-examination");
        await applicant.DoneAsync("submit");
        return applicant;
    }

    /// <summary>The same, for somebody who may have an application under way: it is withdrawn first.</summary>
    public static async Task<ApplicantAtServer> AnewForCtssAsync(ServerUnderTest server, string account)
    {
        using (var before = await SignInAsync(server, account))
        {
            foreach (var open in (await before.GetAsync<ApplicationView[]>("/api/candidate/applications")).Where(application => application.CanWithdraw && application.Credential == "CTSS"))
            {
                before.Id = open.Id;
                await before.DoneAsync("withdraw");
            }
        }

        return await ForCtssAsync(server, account);
    }

    public async Task<T> GetAsync<T>(string path) => (await visitor.Http.GetFromJsonAsync<T>(path, WireJson.Options))!;

    public Task<ApplicationView> LookAsync() => GetAsync<ApplicationView>(Own);

    public async Task BeginAsync(string credential, string route, Guid? command = null)
    {
        var (begun, refusal) = await PostAsync<ApplicationBegun>("/api/candidate/applications", new NewApplication(command ?? Guid.NewGuid(), credential, route, ["referee@example.org"]));
        Assert.Null(refusal);
        Id = begun!.Id;
    }

    /// <summary>Something that has to be done.</summary>
    public async Task DoneAsync(string what, object? body = null)
    {
        var refusal = await AskAsync(what, body);
        Assert.True(refusal is null, refusal);
    }

    /// <summary>Something that may be refused.</summary>
    /// <returns>The sentence of the refusal; null when it is done.</returns>
    public async Task<string?> AskAsync(string what, object? body = null) => (await PostAsync<OpResult>($"{Own}/{what}", body ?? new ApplicationStep(Guid.NewGuid()))).Refusal;

    public async Task<(T? Answer, string? Refusal)> PostAsync<T>(string path, object body)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType(), options: WireJson.Options) };
        using var response = await SendAsync(request);
        if (response.IsSuccessStatusCode)
        {
            return (await response.Content.ReadFromJsonAsync<T>(WireJson.Options), null);
        }

        Assert.True((int)response.StatusCode < 500, $"{path}: {(int)response.StatusCode}");
        return (null, (await response.Content.ReadFromJsonAsync<OpResult>(WireJson.Options))!.Message ?? response.StatusCode.ToString());
    }

    /// <summary>Hands a text file in.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> HandInAsync(string kind, string text, string name = "file.txt", string type = "text/plain")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Own}/documents?kind={kind}") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        using var response = await SendAsync(request);
        return (int)response.StatusCode;
    }

    public async Task HandInEverythingAsync()
    {
        Assert.Equal(200, await HandInAsync("cv", "I have worked.", "cv.txt"));
        Assert.Equal(200, await HandInAsync("career-report", "It went well.", "report.txt"));
    }

    public Task<HttpResponseMessage> OpenAsync(string path) => visitor.Http.GetAsync(new Uri(path, UriKind.Relative));

    public void Dispose() => visitor.Dispose();

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Add("Origin", visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return visitor.Http.SendAsync(request);
    }
}

using System.Net;
using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>A browser as far as HTTP goes: it keeps cookies, names its origin when it changes something, and follows no redirect by itself.</summary>
public sealed partial class Visitor : IDisposable
{
    public Visitor(Uri address)
    {
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The token of a page's form.</summary>
    public static string TokenOf(string html) => AntiforgeryField().Match(html).Groups["token"].Value;

    /// <summary>Fills in a page's form and sends it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, params (string Name, string Value)[] fields)
    {
        var html = await Http.GetStringAsync(page);
        var token = TokenOf(html);
        using var request = new HttpRequestMessage(HttpMethod.Post, page)
        {
            Content = new FormUrlEncodedContent(
                [KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        request.Headers.Add("Origin", Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await Http.SendAsync(request);
    }

    public Task<HttpResponseMessage> TrySignInAsync(string email, string password, string page = "/sign-in") =>
        SubmitAsync(page, ("Email", email), ("Password", password));

    public async Task SignInAsync(string email, string password)
    {
        using var response = await TrySignInAsync(email, password);
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{email} could not sign in: {(int)response.StatusCode}");
        }
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex AntiforgeryField();
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ExamEngine.LoadTests.Wire;

/// <summary>A person's browser as far as HTTP goes: cookies of its own, over connections that all share.</summary>
internal sealed partial class Browser(Uri node)
{
    private static readonly SocketsHttpHandler Handler = new()
    {
        UseCookies = false, UseProxy = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 128, PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
    };

    private static readonly HttpClient Http = new(Handler) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public Uri Node { get; set; } = node;

    public string Cookies => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>Opens the sign-in page, fills it in and sends it.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public async Task SignInAsync(string email, string password)
    {
        var page = await GetAsync("/sign-in");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value, ["Email"] = email, ["Password"] = password };
        using var form = new FormUrlEncodedContent(fields);
        var (status, _) = await SendAsync(HttpMethod.Post, "/sign-in", form);
        if (status != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{email} could not sign in: {(int)status}");
        }

        _cookies.Remove("examengine.form");
    }

    public async Task<string> GetAsync(string path)
    {
        var (status, text) = await SendAsync(HttpMethod.Get, path, null);
        return status == HttpStatusCode.OK ? text : throw new InvalidOperationException($"{path}: {(int)status}");
    }

    /// <summary>Posts JSON.</summary>
    /// <returns>The status and what was answered, refusals too.</returns>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string path, object body)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await SendAsync(HttpMethod.Post, path, content);
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, new Uri(Node, path)) { Content = content };
        if (method == HttpMethod.Post)
        {
            request.Headers.Add("Origin", Node.GetLeftPart(UriPartial.Authority));
        }

        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", Cookies);
        }

        using var response = await Http.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                var pair = cookie[..(cookie.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : cookie.Length)];
                var at = pair.IndexOf('=', StringComparison.Ordinal);
                _cookies[pair[..at]] = pair[(at + 1)..];
            }
        }

        return (response.StatusCode, Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}

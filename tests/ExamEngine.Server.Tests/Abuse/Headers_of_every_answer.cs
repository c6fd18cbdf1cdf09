using System.Net;
using System.Net.WebSockets;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Abuse;

public sealed class Headers_of_every_answer(TestStores stores)
{
    [Fact]
    public async Task Keep_everything_from_elsewhere_out_at_every_endpoint_error_and_file()
    {
        await using var world = await World.StartAsync(stores);
        string[] others = ["/css/site.css", "/favicon.svg", "/build/none.js", "/nothing", "/api/nothing", "/hubs/nothing", "/error", "/%2e%2e/x"];
        var found = new List<string>();
        foreach (var actor in Actor.All)
        {
            var visitor = await world.VisitorAsync(actor);
            var requests = Endpoints.Of(world.Server).Select(e => Endpoints.Request(e, world, World.Absent, withBody: false))
                .Concat(others.SelectMany(path => new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Delete, HttpMethod.Options }.Select(method => new HttpRequestMessage(method, path))));
            foreach (var request in requests)
            {
                using var response = await visitor.Http.SendAsync(request);
                found.AddRange(Missing(response).Select(missing => $"{request.Method} {request.RequestUri} ({(int)response.StatusCode}) for {actor.Name}: {missing}"));
                request.Dispose();
            }
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found.Take(20)));
    }

    [Fact]
    public async Task Ask_for_https_from_then_on_where_it_is_https()
    {
        await using var world = await World.StartAsync(stores, Stores.Embedded, new KeyValuePair<string, string?>("Proxies", "127.0.0.0/8"));
        using var plain = await OverAsync(world, "http");
        using var secure = await OverAsync(world, "https");

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(secure.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("/hubs/candidate")]
    [InlineData("/hubs/proctor")]
    public async Task A_hub_is_reached_by_WebSocket_alone_so_that_no_token_stands_in_an_address(string hub)
    {
        await using var world = await World.StartAsync(stores);
        var visitor = await world.VisitorAsync(Actor.All[hub.EndsWith("proctor", StringComparison.Ordinal) ? 4 : 2]);

        using var negotiation = await visitor.Http.PostAsync($"{hub}/negotiate?negotiateVersion=1", null);
        using var polling = await visitor.Http.GetAsync(hub);

        Assert.Equal(HttpStatusCode.NotFound, negotiation.StatusCode);
        Assert.True((int)polling.StatusCode is >= 400 and < 500, $"{(int)polling.StatusCode}");
    }

    [Theory]
    [InlineData("/hubs/candidate", 2)]
    [InlineData("/hubs/proctor", 3)]
    public async Task A_hub_opened_with_good_cookies_by_a_page_of_another_origin_is_refused(string hub, int actor)
    {
        await using var world = await World.StartAsync(stores);
        var visitor = await world.VisitorAsync(Actor.All[actor]);
        foreach (var origin in (string[])["https://elsewhere.example", "null", "http://127.0.0.1", "http://localhost:" + world.Server.Address.Port])
        {
            using var socket = new ClientWebSocket();
            socket.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(world.Server.Address));
            socket.Options.SetRequestHeader("Origin", origin);
            socket.Options.CollectHttpResponseDetails = true;

            await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new UriBuilder(world.Server.Address) { Scheme = "ws", Path = hub }.Uri, CancellationToken.None));
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        }
    }

    [Fact]
    public async Task Everything_that_changes_something_is_refused_to_a_page_of_another_origin()
    {
        await using var world = await World.StartAsync(stores);
        foreach (var actor in Actor.All)
        {
            var visitor = await world.VisitorAsync(actor);
            var before = await Fingerprint.TakeAsync(world.Server);
            foreach (var endpoint in Endpoints.Of(world.Server).Where(e => Endpoints.MethodOf(e) is not ("GET" or "ANY" or "HUB")))
            {
                using var request = Endpoints.Request(endpoint, world, world.Own, withBody: true);
                request.Method = request.Method == HttpMethod.Get ? HttpMethod.Post : request.Method;
                request.Headers.Add("Origin", "https://elsewhere.example");
                using var fresh = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = world.Server.Address };
                using var response = await fresh.SendAsync(request);
                Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{request.Method} {request.RequestUri} for {actor.Name}: {response.StatusCode}");
            }

            Assert.Null(before.Difference(await Fingerprint.TakeAsync(world.Server)));
        }
    }

    private static async Task<HttpResponseMessage> OverAsync(World world, string scheme)
    {
        using var visitor = world.Server.Visitor();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "exam.example");
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return await visitor.Http.GetAsync("/sign-in");
    }

    private static IEnumerable<string> Missing(HttpResponseMessage response)
    {
        (string Name, string Begins)[] wanted =
        [
            ("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"), ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
            ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"), ("Permissions-Policy", "camera=()"), ("Cache-Control", ""),
        ];
        foreach (var (name, begins) in wanted)
        {
            if (!response.Headers.TryGetValues(name, out var values) || string.Join(',', values) is var value && !value.StartsWith(begins, StringComparison.Ordinal))
            {
                yield return name;
            }
        }

        if (string.Join(' ', response.Headers.GetValues("Content-Security-Policy")).Contains("unsafe", StringComparison.Ordinal))
        {
            yield return "a policy without “unsafe”";
        }

        if (response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"))
        {
            yield return "silence about what serves it";
        }
    }
}

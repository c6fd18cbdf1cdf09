using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExamEngine.Server.Access;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace ExamEngine.Specs.Server.Abuse;

/// <summary>Writes requests byte by byte onto a connection, so that nothing on this side makes them well-formed.</summary>
internal sealed class HttpFuzz(World world, Mutations bad)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "FOO", "get", "G\tT", ""];
    private static readonly string[] Files = ["/css/site.css", "/favicon.svg", "/build/manifest.json", "/build/", "/css/", "/css/../css/site.css", "/.git/config", "/appsettings.json", "/css/site.css.br", "/web.config"];
    private static readonly string[] Types = ["application/json", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/xml", "", ";", "application/json; charset=\"", "a/b/c"];
    private static readonly string[] Names = ["Range", "If-None-Match", "If-Modified-Since", "Accept-Encoding", "Accept", "Content-Encoding", "Transfer-Encoding", "Expect", "X-Forwarded-For", "X-Forwarded-Host", "X-HTTP-Method-Override", "Upgrade", "Connection", "Sec-WebSocket-Version", "traceparent", "Cookie", "Host", "Sec-Fetch-Site", "RequestVerificationToken", "x y", "Content-Length"];
    private static readonly Actor[] Actors = [.. Actor.All.Where(a => a.Name != "an account without a role")];

    private readonly IReadOnlyList<RouteEndpoint> _endpoints = Endpoints.Of(world.Server);
    private bool _isIncomplete;
    private readonly Dictionary<string, string> _tokens = new(StringComparer.Ordinal);

    /// <summary>Signs everybody in, and fetches each one's form token.</summary>
    public async Task PrepareAsync()
    {
        foreach (var actor in Actors)
        {
            var html = await (await world.VisitorAsync(actor)).Http.GetStringAsync(actor.Account is null ? "/sign-in" : "/sign-out");
            _tokens[actor.Name] = Visitor.TokenOf(html);
        }
    }

    /// <summary>The next request, and its own name.</summary>
    public async Task<(string What, byte[] Bytes)> NextAsync()
    {
        var actor = bad.OneOf(Actors);
        var endpoint = bad.OneOf(_endpoints);
        var row = Endpoints.RowOf(endpoint);
        var method = bad.Chance(12) ? bad.OneOf(Methods) : row.Method switch { "PAGE" => bad.OneOf(["GET", "POST"]), "ANY" or "HUB" => "GET", var own => own };
        var path = Path(endpoint, actor);
        var body = Body(endpoint, actor, method, out var type);
        var head = new StringBuilder($"{method} {path} {(bad.Chance(1) ? "HTTP/" + bad.Text() : "HTTP/1.1")}\r\n");
        await HeadersAsync(head, actor, type, body.Length);
        head.Append("\r\n");
        return ($"{actor.Name}: {method} {path} {type} {Encoding.UTF8.GetString(body)}", [.. Encoding.UTF8.GetBytes(head.ToString()), .. body]);
    }

    /// <summary>Sends and reads all that comes back; the status is 0 when the server closed without a word.</summary>
    public async Task<(int Status, string Text)> SendAsync(byte[] request)
    {
        using var client = new TcpClient { NoDelay = true, LingerState = new LingerOption(true, 0) };
        await client.ConnectAsync(world.Server.Address.Host, world.Server.Address.Port);
        var stream = client.GetStream();
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(request);
            await ReadAsync(stream, answer, TimeSpan.FromMilliseconds(_isIncomplete ? 50 : 5000));
            // A request that promised more than it held is answered, or dropped, once nothing more can come.
            client.Client.Shutdown(SocketShutdown.Send);
            await ReadAsync(stream, answer, TimeSpan.FromSeconds(5));
        }
        catch (Exception closed) when (closed is IOException or SocketException)
        {
            // The server need not read what it has refused.
        }

        var text = Encoding.UTF8.GetString(answer.ToArray());
        var at = text.StartsWith("HTTP/1.1 100", StringComparison.Ordinal) ? text.IndexOf("HTTP/1.1", 12, StringComparison.Ordinal) : 0;
        return (at >= 0 && text.Length >= at + 12 && int.TryParse(text.AsSpan(at + 9, 3), out var status) ? status : 0, text);
    }

    private static async Task ReadAsync(NetworkStream stream, MemoryStream answer, TimeSpan patience)
    {
        using var enough = new CancellationTokenSource(patience);
        try
        {
            await stream.CopyToAsync(answer, enough.Token);
        }
        catch (OperationCanceledException)
        {
            // It waits for more.
        }
    }

    private string Path(RouteEndpoint endpoint, Actor actor)
    {
        if (bad.Chance(4))
        {
            return bad.OneOf(Files);
        }

        Guid[] targets = actor.Role == Roles.Candidate ? [world.Own, world.Own, world.Siblings[0], world.Elsewhere[1], World.Absent] : [world.Siblings[1], world.Elsewhere[0], World.Absent];
        var path = Endpoints.PathOf(endpoint, world, bad.OneOf(targets));
        if (bad.Chance(10))
        {
            path = bad.Below(6) switch
            {
                0 => path + "/" + Uri.EscapeDataString(bad.Text()),
                1 => path + bad.Text(),
                2 => path.Replace("/", "//", StringComparison.Ordinal),
                3 => path + "/..%2f..%2f%2e%2e/" + bad.Text(),
                4 => path.ToUpperInvariant(),
                _ => "http://elsewhere.example" + path,
            };
        }

        return bad.Chance(20) ? $"{path}?{bad.OneOf(["returnUrl", "slotId", "id", "handler", "x", "access_token", "v", "page"])}={(bad.Chance(70) ? Uri.EscapeDataString(bad.Text()) : bad.Text())}" : path;
    }

    private byte[] Body(RouteEndpoint endpoint, Actor actor, string method, out string type)
    {
        type = "";
        if (method is "GET" or "HEAD" && bad.Chance(95))
        {
            return [];
        }

        if (bad.Chance(5))
        {
            type = bad.OneOf(Types);
            return bad.Bytes(bad.Below(3000));
        }

        if (Endpoints.MethodOf(endpoint) == "PAGE")
        {
            type = bad.Chance(90) ? "application/x-www-form-urlencoded" : bad.OneOf(Types);
            var token = bad.Chance(80) ? Uri.EscapeDataString(_tokens[actor.Name]) : bad.Text();
            return Encoding.UTF8.GetBytes($"__RequestVerificationToken={token}&Email={Uri.EscapeDataString(bad.Text())}&Password={Uri.EscapeDataString(bad.Text())}&ReturnUrl={Uri.EscapeDataString(bad.Text())}");
        }

        type = bad.Chance(92) ? "application/json" : bad.OneOf(Types);
        var target = actor.Role == Roles.Candidate ? world.Own : world.Siblings[1];
        var good = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } wanted ? JsonSerializer.SerializeToNode(new Samples(world, target).Of(wanted, ""), WireJson.Options) : new JsonObject();
        return Encoding.UTF8.GetBytes(bad.Json(good));
    }

    private async Task HeadersAsync(StringBuilder head, Actor actor, string type, int length)
    {
        var server = world.Server.Address;
        var cookies = (await world.VisitorAsync(actor)).Cookies.GetCookieHeader(server);
        head.Append($"Host: {(bad.Chance(2) ? bad.Text() : server.Authority)}\r\nConnection: close\r\n");
        if (cookies.Length > 0)
        {
            head.Append($"Cookie: {(bad.Chance(3) ? cookies[..(cookies.Length / 2)] : cookies)}{(bad.Chance(2) ? "; " + bad.Text() : "")}\r\n");
        }

        if (bad.Chance(95))
        {
            head.Append($"Origin: {server.GetLeftPart(UriPartial.Authority)}\r\n");
        }

        if (type.Length > 0)
        {
            head.Append($"Content-Type: {type}\r\n");
        }

        _isIncomplete = bad.Chance(3);
        if (length > 0 || bad.Chance(5))
        {
            head.Append($"Content-Length: {(_isIncomplete ? bad.OneOf(["-1", "0", "1", "99999999999999999999", "70000", "x"]) : length.ToString(System.Globalization.CultureInfo.InvariantCulture))}\r\n");
        }

        while (bad.Chance(10))
        {
            _isIncomplete = true;
            head.Append($"{bad.OneOf(Names)}: {bad.Text()}\r\n");
        }
    }
}

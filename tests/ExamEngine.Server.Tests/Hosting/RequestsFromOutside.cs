using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ExamEngine.Specs.Server.Hosting;

public sealed class RequestsFromOutside(SharedServer shared) : IClassFixture<SharedServer>
{
    [Fact]
    public async Task Every_answer_carries_the_headers_that_keep_others_out()
    {
        var server = await shared.StartedAsync();
        using var visitor = server.Visitor();

        foreach (var path in (string[])["/sign-in", "/api/me", "/health/live", "/css/site.css", "/error"])
        {
            using var response = await visitor.Http.GetAsync(path);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.False(response.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Pages_and_API_answers_stay_in_no_cache()
    {
        var server = await shared.StartedAsync();
        using var visitor = await server.SignedInAsync("candidate1");

        Assert.True((await visitor.Http.GetAsync("/sign-out")).Headers.CacheControl!.NoStore);
        Assert.True((await visitor.Http.GetAsync("/api/me")).Headers.CacheControl!.NoStore);
        Assert.False((await visitor.Http.GetAsync("/css/site.css")).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Each_request_has_its_own_nonce()
    {
        var server = await shared.StartedAsync();
        using var visitor = server.Visitor();

        var first = (await visitor.Http.GetAsync("/sign-in")).Headers.GetValues("Content-Security-Policy").Single();
        var second = (await visitor.Http.GetAsync("/sign-in")).Headers.GetValues("Content-Security-Policy").Single();

        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://127.0.0.1", HttpStatusCode.Forbidden)]
    public async Task A_form_sent_by_another_origin_is_refused(string origin, HttpStatusCode expected)
    {
        var server = await shared.StartedAsync();
        using var visitor = await server.SignedInAsync("candidate1");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-out");
        request.Headers.TryAddWithoutValidation("Origin", origin);

        Assert.Equal(expected, (await visitor.Http.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_WebSocket_opened_by_a_page_of_another_origin_is_refused()
    {
        var server = await shared.StartedAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://elsewhere.example");
        socket.Options.CollectHttpResponseDetails = true;

        await Assert.ThrowsAsync<WebSocketException>(() =>
            socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/sign-in" }.Uri, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("http://exam.example", null, true)]
    [InlineData("HTTP://EXAM.EXAMPLE", null, true)]
    [InlineData("https://exam.example", null, false)]
    [InlineData("http://exam.example:8080", null, false)]
    [InlineData("http://exam.example.elsewhere.example", null, false)]
    [InlineData("null", null, false)]
    [InlineData(null, "same-origin", true)]
    [InlineData(null, "none", true)]
    [InlineData(null, "same-site", false)]
    [InlineData(null, "cross-site", false)]
    [InlineData(null, null, true)]
    public void An_origin_is_ours_when_scheme_host_and_port_are(string? origin, string? fetchSite, bool ours)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "http";
        request.Host = new HostString("exam.example");
        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        if (fetchSite is not null)
        {
            request.Headers["Sec-Fetch-Site"] = fetchSite;
        }

        Assert.Equal(ours, OriginCheck.FromHere(request));
    }

    [Fact]
    public async Task A_failure_names_a_correlation_id_and_nothing_of_the_inside()
    {
        var server = await shared.StartedAsync();
        using var visitor = await server.SignedInAsync("candidate1");

        using var response = await visitor.Http.GetAsync("/api/nothing");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("There is nothing at this address.", problem.RootElement.GetProperty("detail").GetString());
        Assert.Equal(Assert.Single(response.Headers.GetValues("X-Correlation-Id")), problem.RootElement.GetProperty("correlationId").GetString());
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_so_to_a_person()
    {
        var server = await shared.StartedAsync();
        using var visitor = await server.SignedInAsync("candidate1");

        using var response = await visitor.Http.GetAsync("/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("<h1>Page not found</h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        var server = await shared.StartedAsync();
        using var visitor = server.Visitor();

        using var response = await visitor.Http.PostAsync("/sign-in", new StringContent("Email=" + new string('a', 70_000), Encoding.UTF8, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using ExamEngine.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ExamEngine.Specs.Server.Hosting;

/// <summary>What an endpoint that takes JSON answers to a body it cannot use; the endpoint is the test's own, the rest the server's.</summary>
public sealed class BodiesOfRequests
{
    [Theory]
    [InlineData("{\"position\": 3", "The request body is not the JSON that is expected here (line 1, byte 15).")]
    [InlineData("{\"position\": \"three\"}", "The request body is not the JSON that is expected here (line 1, byte 21).")]
    [InlineData("", "The request could not be understood.")]
    public async Task Malformed_JSON_is_a_bad_request_in_a_sentence(string body, string sentence)
    {
        await using var server = await StartAsync();

        using var response = await PostAsync(server, body);
        var text = await response.Content.ReadAsStringAsync();
        using var problem = JsonDocument.Parse(text);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(sentence, problem.RootElement.GetProperty("detail").GetString());
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_inside_is_a_sentence_and_a_correlation_id_without_its_text()
    {
        await using var server = await StartAsync();

        using var response = await PostAsync(server, "{\"position\": -1}");
        var text = await response.Content.ReadAsStringAsync();
        using var problem = JsonDocument.Parse(text);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.NotEqual("", problem.RootElement.GetProperty("correlationId").GetString());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(101, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_at_the_limit_is_read_and_one_byte_more_is_refused(int bytes, HttpStatusCode expected)
    {
        await using var server = await StartAsync();

        using var response = await PostAsync(server, "{\"position\": 3}".PadRight(bytes));

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_body_that_does_not_announce_its_size_is_held_to_the_same_limit()
    {
        await using var server = await StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Urls.Single() + "/api/answers")
        {
            Content = new StringContent("{\"position\": 3}".PadRight(101), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(WebApplication server, string body)
    {
        using var client = new HttpClient();
        return await client.PostAsync(server.Urls.Single() + "/api/answers", new StringContent(body, Encoding.UTF8, "application/json"));
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddProblems();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(options => options.Limits.MaxRequestBodySize = 100);
        var app = builder.Build();
        app.UseProblems();
        app.UseRouting();
        app.UseBodyLimit();
        app.MapPost("/api/answers", (Answer answer) => answer.Position >= 0 ? answer.Position : throw new InvalidOperationException("secret"));
        await app.StartAsync();
        return app;
    }

    private sealed record Answer(int Position);
}

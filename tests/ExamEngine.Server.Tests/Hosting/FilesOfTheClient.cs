using System.Net;
using ExamEngine.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ExamEngine.Specs.Server.Hosting;

/// <summary>Built files as the browser gets them, from a web root of the test's own.</summary>
public sealed class FilesOfTheClient : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("examengine-files-");

    public FilesOfTheClient()
    {
        Write("wwwroot/build/candidate-ABC.js", "plain");
        Write("wwwroot/build/candidate-ABC.js.br", "brotli");
        Write("wwwroot/build/candidate-ABC.css", "only plain");
        Write("wwwroot/css/site.css", "site");
    }

    [Theory]
    [InlineData("/build/candidate-ABC.js", "gzip, br", "brotli", "br")]
    [InlineData("/build/candidate-ABC.js", "gzip", "plain", null)]
    [InlineData("/build/candidate-ABC.js", "br;q=0", "plain", null)]
    [InlineData("/build/candidate-ABC.css", "br", "only plain", null)]
    public async Task The_compressed_copy_is_sent_to_those_who_accept_it(string path, string accepted, string body, string? encoding)
    {
        await using var server = await StartAsync();
        using var response = await GetAsync(server, path, accepted);

        Assert.Equal(body, await response.Content.ReadAsStringAsync());
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(path.EndsWith(".js", StringComparison.Ordinal) ? "text/javascript" : "text/css", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_a_hash_in_its_name_is_asked_for_again()
    {
        await using var server = await StartAsync();
        using var response = await GetAsync(server, "/css/site.css", "br");

        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_missing_file_is_not_found_for_anybody()
    {
        await using var server = await StartAsync();
        using var response = await GetAsync(server, "/build/candidate-OLD.js", "br");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Pages_find_built_files_by_their_name_and_notice_a_new_build()
    {
        await using var server = await StartAsync();
        var assets = server.Services.GetRequiredService<WebAssets>();

        Assert.False(assets.Built);
        Assert.Null(assets.Url("candidate.js"));

        Write("wwwroot/build/manifest.json", """{"candidate.js": "/build/candidate-ABC.js"}""");
        Assert.True(assets.Built);
        Assert.Equal("/build/candidate-ABC.js", assets.Url("candidate.js"));

        Write("wwwroot/build/manifest.json", """{"candidate.js": "/build/candidate-DEF.js"}""");
        File.SetLastWriteTimeUtc(Path.Combine(_root.FullName, "wwwroot/build/manifest.json"), DateTime.UtcNow.AddMinutes(1));
        Assert.Equal("/build/candidate-DEF.js", assets.Url("candidate.js"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static async Task<HttpResponseMessage> GetAsync(WebApplication server, string path, string accepted)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Urls.Single() + path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        return await client.SendAsync(request);
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = _root.FullName });
        builder.Services.AddSingleton<WebAssets>();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseClientFiles();
        await app.StartAsync();
        return app;
    }
}

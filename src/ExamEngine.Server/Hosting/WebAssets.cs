using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace ExamEngine.Server.Hosting;

/// <summary>The addresses of the built web client, from <c>wwwroot/build/manifest.json</c>.</summary>
public sealed class WebAssets
{
    private const string Manifest = "build/manifest.json";
    private static readonly Dictionary<string, string> None = [];

    private readonly IFileProvider _files;
    private readonly ConcurrentDictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private volatile Known _known = new(default, None);

    /// <summary>Reads the client's manifest from the web root when it is first asked for.</summary>
    /// <param name="environment">Where the web root is.</param>
    public WebAssets(IWebHostEnvironment environment) => _files = environment.WebRootFileProvider;

    /// <summary>What a page says in place of the client when it has not been built.</summary>
    public const string MissingMessage =
        "The web client has not been built. Install Node.js 20 or later and run `dotnet build` again; the API works without it.";

    /// <summary>Whether the client has been built.</summary>
    public bool Built => Current().Count > 0;

    /// <summary>The address of a built file, or null when it has not been built.</summary>
    /// <param name="name">Name without hash, such as <c>candidate.js</c>.</param>
    public string? Url(string name) => Current().GetValueOrDefault(name);

    /// <summary>The text of a built file, for a page that carries it inline; null when it has not been built.</summary>
    /// <param name="name">Name without hash, such as <c>candidate.css</c>.</param>
    public string? Text(string name) => Url(name) is { } url ? _texts.GetOrAdd(url, Read) : null;

    private string? Read(string url)
    {
        var file = _files.GetFileInfo(url);
        if (!file.Exists)
        {
            return null;
        }

        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    private Dictionary<string, string> Current()
    {
        // A developer rebuilds the client under a running server: the file's time tells, for the price of one stat.
        var file = _files.GetFileInfo(Manifest);
        if (!file.Exists)
        {
            return None;
        }

        var known = _known;
        if (known.Written != file.LastModified)
        {
            using var stream = file.CreateReadStream();
            known = new Known(file.LastModified, JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? None);
            _known = known;
        }

        return known.Urls;
    }

    private sealed record Known(DateTimeOffset Written, Dictionary<string, string> Urls);
}

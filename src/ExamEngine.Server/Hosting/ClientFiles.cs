using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace ExamEngine.Server.Hosting;

/// <summary>Serves <c>wwwroot</c>: built files have their hash in the name and never change; a Brotli copy beside one is sent where accepted.</summary>
internal static class ClientFiles
{
    private const string Brotli = ".br";

    internal static void UseClientFiles(this WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments("/build", StringComparison.Ordinal))
            {
                http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
                if (TakesBrotli(http.Request) && files.GetFileInfo(http.Request.Path + Brotli).Exists)
                {
                    http.Request.Path += Brotli;
                }
            }

            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new BuiltTypes(), OnPrepareResponse = Prepare });
        // A built file that is not there is missing, whoever asks: a redirect to sign-in would be taken for the file.
        app.UseWhen(static http => http.Request.Path.StartsWithSegments("/build", StringComparison.Ordinal), static branch => branch.Run(static http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(static encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static void Prepare(StaticFileResponseContext context)
    {
        var headers = context.Context.Response.Headers;
        if (context.File.Name.EndsWith(Brotli, StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
        }

        var hashed = context.Context.Request.Path.StartsWithSegments("/build", StringComparison.Ordinal)
            && !context.File.Name.StartsWith("manifest.json", StringComparison.Ordinal);
        headers.CacheControl = hashed ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /// <summary>The type of <c>x.js.br</c> is that of <c>x.js</c>.</summary>
    private sealed class BuiltTypes : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _types = new();

        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? contentType) =>
            _types.TryGetContentType(subpath.EndsWith(Brotli, StringComparison.Ordinal) ? subpath[..^Brotli.Length] : subpath, out contentType);
    }
}

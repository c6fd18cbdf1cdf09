using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// Refuses a body that announces itself as too large before anything reads it. Kestrel holds the same limit against bodies that announce nothing;
/// an endpoint that takes larger ones says so with <c>RequestSizeLimit</c>.
/// </summary>
internal static class BodyLimit
{
    internal static void UseBodyLimit(this WebApplication app) => app.Use(static (http, next) =>
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own
            ? own.MaxRequestBodySize
            : http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (http.Request.ContentLength > limit)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(http);
    });
}

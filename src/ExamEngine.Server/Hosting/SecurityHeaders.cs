using Microsoft.Net.Http.Headers;

namespace ExamEngine.Server.Hosting;

/// <summary>Headers of every response: nothing from elsewhere, nothing inline, nothing framed, nothing kept.</summary>
internal static class SecurityHeaders
{
    internal static void UseSecurityHeaders(this WebApplication app) => app.Use(static (http, next) =>
    {
        http.Response.OnStarting(Write, http);
        return next(http);
    });

    private static Task Write(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        // A drawing is served under a stricter policy of its own.
        if (!headers.ContainsKey(HeaderNames.ContentSecurityPolicy))
        {
            headers.ContentSecurityPolicy = Policy(http.RequestServices.GetRequiredService<CspNonce>().Value);
        }

        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not no-referrer: under it a browser sends our own forms with "Origin: null", which the origin check cannot tell from a stranger's.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()";
        headers["X-Correlation-Id"] = Correlation.Of(http);
        // Files set their own; a page or an API answer is one person's, and stays in no cache.
        if (!headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    private static string Policy(string nonce) =>
        "default-src 'none'; script-src 'self'; "
        + $"style-src 'self' 'nonce-{nonce}'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

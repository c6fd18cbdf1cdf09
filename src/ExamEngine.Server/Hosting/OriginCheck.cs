namespace ExamEngine.Server.Hosting;

/// <summary>
/// Refuses requests that change something, and WebSocket handshakes, when a page of another origin made the browser send them.
/// </summary>
/// <remarks>
/// A browser names the origin on both. A request without <c>Origin</c> and <c>Sec-Fetch-Site</c> is no browser's: it carries no cookies that
/// somebody else's page could abuse, and is judged by its sign-in alone.
/// </remarks>
internal static class OriginCheck
{
    internal static void UseOriginCheck(this WebApplication app) => app.Use(static async (http, next) =>
    {
        if (!ChangesSomething(http) || FromHere(http.Request))
        {
            await next(http);
            return;
        }

        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(OriginCheck))
            .OriginRefused(http.Request.Method, http.Request.Path.Value ?? "", Printable(http.Request.Headers.Origin.ToString()));
        await Problems.WriteAsync(http, StatusCodes.Status403Forbidden, "This request came from another site and was refused.");
    });

    internal static bool FromHere(HttpRequest request)
    {
        if (request.Headers.Origin is [{ } origin])
        {
            return string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
        }

        return request.Headers.Origin.Count == 0 && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    private static bool ChangesSomething(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
            || HttpMethods.IsOptions(http.Request.Method) || HttpMethods.IsTrace(http.Request.Method));

    // What a stranger sent goes into the log short and on one line.
    private static string Printable(string value) =>
        new([.. value.Take(100).Select(static c => char.IsControl(c) ? '?' : c)]);
}

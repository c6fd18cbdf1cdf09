using ExamEngine.Server.Access;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// Hubs as our pages use them: over WebSockets, without negotiation. The other ways need a token in the address, which ends up in logs; see
/// <c>docs/decisions/0017-no-connect-tickets.md</c>.
/// </summary>
internal static class PageHubs
{
    internal static void MapPageHub<THub>(this WebApplication app, string route)
        where THub : Hub => app.MapHub<THub>(route, static options => options.Transports = HttpTransportType.WebSockets).Add(static endpoint =>
        {
            var connect = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = endpoint.Metadata.OfType<NegotiateMetadata>().Any() ? Refuse : http =>
            {
                ForgetCookies(http.Request);
                return connect(http);
            };
        });

    private static Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // The request lives as long as the page is open. Who asks is known by now; of what the browser sent, only its own name is wanted again.
    private static void ForgetCookies(HttpRequest request) => request.Headers.Cookie = request.Cookies[DeviceCookie.Name] is { } device ? $"{DeviceCookie.Name}={device}" : default;
}

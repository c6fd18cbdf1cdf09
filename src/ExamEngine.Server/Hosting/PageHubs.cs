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
            if (endpoint.Metadata.OfType<NegotiateMetadata>().Any())
            {
                endpoint.RequestDelegate = static http =>
                {
                    http.Response.StatusCode = StatusCodes.Status404NotFound;
                    return Task.CompletedTask;
                };
            }
        });
}

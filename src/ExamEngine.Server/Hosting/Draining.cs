using System.Globalization;
using Microsoft.AspNetCore.SignalR;

namespace ExamEngine.Server.Hosting;

/// <summary>Puts <see cref="NodeDrain"/> into the server.</summary>
internal static class Draining
{
    internal static void AddDraining(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<HubTraffic>();
        services.Configure<HubOptions>(static options => options.AddFilter<HubTraffic>());
        services.AddSingleton<NodeDrain>();
        services.AddHostedService(static provider => provider.GetRequiredService<NodeDrain>());
        services.AddSingleton<IHostLifetime, StopSignals>();
        services.AddOptions<HostOptions>().Configure<NodeDrain>(static (options, drain) => options.ShutdownTimeout = drain.Limit);
    }

    /// <summary>
    /// A stopping node takes no new hub connections: 503, so that a proxy asks the next node. Anything else is answered as ever, but no connection
    /// is kept for a further request.
    /// </summary>
    internal static void UseDraining(this WebApplication app)
    {
        var drain = app.Services.GetRequiredService<NodeDrain>();
        app.Use((http, next) =>
        {
            if (!drain.HasBegun)
            {
                return next(http);
            }

            http.Response.Headers.Connection = "close";
            if (!http.Request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase))
            {
                return next(http);
            }

            http.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
            return Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, "This server is about to stop. Another one takes the connection.");
        });
    }
}

using Microsoft.AspNetCore.HttpOverrides;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// Which reverse proxies are believed about the caller's address, scheme and host: those of configuration <c>Proxies</c>
/// (<c>172.28.0.0/16;10.0.0.5/32</c>), none by default. The rate limit and the origin check stand on it.
/// </summary>
internal static class Proxies
{
    internal static void AddProxies(this WebApplicationBuilder builder)
    {
        var networks = (builder.Configuration["Proxies"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static text => System.Net.IPNetwork.TryParse(text, out var network)
                ? network
                : throw new StartRefusedException($"Configuration Proxies holds “{text}”, which is no network such as 172.28.0.0/16."))
            .ToArray();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = networks.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }
}

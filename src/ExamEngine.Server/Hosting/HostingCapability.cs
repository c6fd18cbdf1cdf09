using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace ExamEngine.Server.Hosting;

/// <summary>Stores, health, errors, headers and files: what every other capability stands on.</summary>
internal static class HostingCapability
{
    private static readonly TimeSpan HealthPatience = TimeSpan.FromSeconds(5);

    internal static void AddHosting(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var stores = StoreChoice.From(builder.Configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(stores);
        services.AddSingleton(static provider =>
            new DataFolder(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>()));
        services.AddDatabase();
        services.AddRedis();
        services.AddSingleton<StartLock>();
        // Hosted services start in this order: the schema first, then everything that reads it, the listening socket last.
        services.AddHostedService<DatabaseAtStart>();
        KeyRing.Add(builder, stores);

        services.AddSingleton<StartBanner>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<WebAssets>();
        services.AddScoped<CspNonce>();
        services.AddProblems();
        services.AddHsts(static options => options.MaxAge = TimeSpan.FromDays(365));
        services.AddOpenApi(static options => options.AddDocumentTransformer(static (document, _, _) =>
        {
            document.Info.Title = "ExamEngine";
            return Task.CompletedTask;
        }));
        services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", HealthStatus.Unhealthy, [], HealthPatience)
            .AddCheck<RedisHealth>("redis", HealthStatus.Unhealthy, [], HealthPatience)
            .AddCheck<NodeDrain>("node", HealthStatus.Unhealthy, [], HealthPatience);
        builder.AddDraining();
        builder.AddProxies();
        builder.AddListening();
    }

    internal static void UseHosting(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHsts();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseDraining();
        app.UseClientFiles();
        app.UseRouting();
        app.UseWebSockets();
        app.UseOriginCheck();
        app.UseBodyLimit();
        StartBanner.PrintWhenStarted(app);
    }

    /// <summary>Opens the stores now and not while the host starts, which would wrap a refusal in a page of stack trace.</summary>
    internal static void OpenStores(this WebApplication app)
    {
        if (app.Services.GetRequiredService<StoreChoice>() is { EmbeddedDatabase: true } or { EmbeddedRedis: true })
        {
            app.Services.GetRequiredService<DataFolder>();
        }

        app.Services.GetRequiredService<IConnectionMultiplexer>();
    }

    internal static void MapHosting(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", HealthReportPage.Live);
        app.MapHealthChecks("/health/ready", HealthReportPage.Ready);
        app.MapOpenApi();
    }

    private static void AddRedis(this IServiceCollection services)
    {
        services.AddSingleton(static provider => EmbeddedGarnet.Open(
            provider.GetRequiredService<DataFolder>(),
            provider.GetRequiredService<IHostEnvironment>().ContentRootPath,
            provider.GetRequiredService<ILogger<EmbeddedGarnet>>()));
        // Opened once, by whoever asks first while the server starts; disposed before the embedded store it depends on.
        services.AddSingleton<IConnectionMultiplexer>(static provider => RedisConnection.Open(
            provider.GetRequiredService<StoreChoice>().Redis ?? provider.GetRequiredService<EmbeddedGarnet>().ConnectionString));
        services.AddHostedService<RedisConnection>();
    }

    private static void AddListening(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxConcurrentConnections = configuration.GetValue("Limits:Connections", 20_000L);
            options.Limits.MaxRequestBodySize = configuration.GetValue("Limits:BodyBytes", 64 * 1024L);
        });
        string[] settings = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints:Http:Url", "Kestrel:Endpoints:Https:Url"];
        if (Array.TrueForAll(settings, name => string.IsNullOrEmpty(configuration[name])))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }
    }
}

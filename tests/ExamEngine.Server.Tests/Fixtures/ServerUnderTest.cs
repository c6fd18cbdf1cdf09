using ExamEngine.Server;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>The real server in this process, on Kestrel and a free port, with the demo accounts.</summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    // Many tests provoke failures; what the server says of them is shown on demand: TEST_LOG=Information.
    private static readonly LogLevel LogLevelOfTests = Enum.TryParse<LogLevel>(Environment.GetEnvironmentVariable("TEST_LOG"), out var level)
        ? level : LogLevel.Critical;

    /// <summary>The project's own item bank, which nothing changes: read once for all servers that have no other.</summary>
    private static readonly Lazy<Bank> RealBank = new(static () => Bank.Read(Path.Combine(ContentRoot.RepositoryAbove(AppContext.BaseDirectory)!, "item-bank")));

    private readonly StorePlace? _owned;

    private ServerUnderTest(WebApplication app, StorePlace? owned) => (App, _owned) = (app, owned);

    public WebApplication App { get; }

    public IServiceProvider Services => App.Services;

    public Uri Address => new(App.Urls.Single());

    /// <summary>Starts a node on a place that may have other nodes (not on SQLite, whose folder takes one server).</summary>
    /// <param name="place">Its stores.</param>
    /// <param name="clock">The server's clock; the system's when null.</param>
    /// <param name="settings">Further configuration.</param>
    /// <param name="ownsPlace">Whether the stores go when the server goes.</param>
    public static async Task<ServerUnderTest> StartAsync(
        StorePlace place, TimeProvider? clock = null, IEnumerable<KeyValuePair<string, string?>>? settings = null, bool ownsPlace = false)
    {
        var app = ExamServer.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data:Folder"] = place.DataFolder,
                ["ConnectionStrings:Database"] = place.Database,
                ["ConnectionStrings:Redis"] = place.Redis.ConnectionString,
                ["Demo"] = "true",
                ["Banner"] = "false",

                // Tests of messages send by themselves; the others need none.
                ["Outbox:Send"] = "false",

                // A test that stops a server under its pages means it.
                ["Stop:Seconds"] = "3",

                // The stores' clocks are the machine's.
                ["Clocks:Compare"] = clock is null ? "true" : "false",
            });
            builder.Configuration.AddInMemoryCollection(settings ?? []);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.AddFilter(null, LogLevelOfTests);
            if (clock is not null)
            {
                builder.Services.AddSingleton(clock);
            }

            if (settings?.Any(setting => setting.Key == "ItemBank:Folder") != true)
            {
                builder.Host.ConfigureContainer<IServiceCollection>(static (_, services) => services.Replace(ServiceDescriptor.Singleton(RealBank.Value)));
            }

            // Strong hashing is for stolen databases, not for tests that sign in a hundred times.
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        });
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new ServerUnderTest(app, ownsPlace ? place : null);
    }

    /// <summary>Somebody at a browser who has not signed in.</summary>
    public Visitor Visitor() => new(Address);

    /// <summary>Somebody signed in with a demo account: <c>candidate1</c> … <c>candidate6</c>, <c>proctor</c>, <c>admin</c>, <c>author</c>.</summary>
    public async Task<Visitor> SignedInAsync(string demoAccount)
    {
        var visitor = Visitor();
        await visitor.SignInAsync($"{demoAccount}@demo.example", ExamEngine.Server.Access.DemoAccounts.Password);
        return visitor;
    }

    /// <summary>The server's database.</summary>
    public Task<ExamEngine.Server.Records.ExamContext> DatabaseAsync() =>
        Services.GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<ExamEngine.Server.Records.ExamContext>>().CreateDbContextAsync();

    /// <summary>Everything in the live store is gone, as after a fail-over to an empty one.</summary>
    public async Task WipeRedisAsync()
    {
        var redis = Services.GetRequiredService<StackExchange.Redis.IConnectionMultiplexer>();
        await redis.GetDatabase().ScriptEvaluateAsync("return redis.call('FLUSHALL')");
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
        _owned?.Dispose();
    }
}

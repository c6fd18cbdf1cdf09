using ExamEngine.Server.Records;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestStores))]

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>Real stores for the whole test run: started when the first test asks, stopped at the end, nothing left behind.</summary>
public sealed class TestStores : IAsyncDisposable
{
    /// <summary>
    /// No test changes files of a running server. Watching for it would take file watches, of which Linux gives an account 128, and a server
    /// that has ended in a process that goes on does not give them all back.
    /// </summary>
    static TestStores()
    {
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
    }

    private readonly Lazy<Task<PostgresCluster>> _postgres = new(PostgresCluster.StartAsync);
    private readonly Lazy<Task<string>> _migrated;

    public TestStores() => _migrated = new(MigratedAsync);

    /// <summary>Stores without any data. Dispose after the servers that use them.</summary>
    /// <param name="stores">Which ones.</param>
    /// <param name="migrated">Whether PostgreSQL has its schema already, which a server would otherwise build at its start.</param>
    public async Task<StorePlace> PlaceAsync(Stores stores, bool migrated = true) => new(
        stores == Stores.Embedded ? null : migrated ? await (await _postgres.Value).CreateDatabaseAsync(like: await _migrated.Value) : await CreateDatabaseAsync(),
        await RedisServer.StartAsync());

    /// <summary>Connection string of an empty PostgreSQL database.</summary>
    public async Task<string> CreateDatabaseAsync() => await (await _postgres.Value).CreateDatabaseAsync();

    /// <summary>Takes a PostgreSQL database away, or brings it back.</summary>
    public async Task LetInAsync(string connectionString, bool isThere) => await (await _postgres.Value).LetInAsync(connectionString, isThere);

    /// <summary>Starts a server on empty stores that go when it goes.</summary>
    public async Task<ServerUnderTest> StartAsync(
        Stores stores, TimeProvider? clock = null, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        var place = await PlaceAsync(stores);
        return await ServerUnderTest.StartAsync(place, clock, settings, ownsPlace: true);
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } started })
        {
            (await started).Dispose();
        }
    }

    /// <summary>A database with nothing but the schema.</summary>
    private async Task<string> MigratedAsync()
    {
        var connectionString = await CreateDatabaseAsync();
        await using (var context = new ExamContext(OptionsOf(connectionString)))
        {
            await context.Database.MigrateAsync();
        }

        await using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
        return connectionString;
    }

    // Migrations are written by hand; that they agree with the model is the concern of TheMigratedSchema.
    private static DbContextOptions<ExamContext> OptionsOf(string connectionString) => new DbContextOptionsBuilder<ExamContext>()
        .UseNpgsql(connectionString)
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
        .Options;
}

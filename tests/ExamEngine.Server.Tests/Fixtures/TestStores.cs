using ExamEngine.Specs.Server.Fixtures;
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

    /// <summary>Empty stores. Dispose after the servers that use them.</summary>
    public async Task<StorePlace> PlaceAsync(Stores stores) => new(
        stores == Stores.Production ? await CreateDatabaseAsync() : null, await RedisServer.StartAsync());

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
}

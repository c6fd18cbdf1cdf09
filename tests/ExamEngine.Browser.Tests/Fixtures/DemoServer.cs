using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

[assembly: AssemblyFixture(typeof(DemoServer))]

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>One server on SQLite for all tests that leave it running; each takes a candidate of its own.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    /// <summary>Minutes of the standard examination's third section, so short that it runs into its limit.</summary>
    public const double ShortMinutes = 0.4;

    private readonly Lazy<Task<ServerProcess>> _started = new(StartAsync);

    public Task<ServerProcess> StartedAsync() => _started.Value;

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } started })
        {
            (await started).Dispose();
        }
    }

    private static async Task<ServerProcess> StartAsync() =>
        await ServerProcess.StartAsync(new StorePlace(database: null, await RedisServer.StartAsync()), new ItemBankCopy().WithMinutes("ctss-standard", "communication", ShortMinutes));
}

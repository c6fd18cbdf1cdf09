namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>One server on SQLite for the tests of a class that leave nothing behind in it.</summary>
public sealed class SharedServer(TestStores stores) : IAsyncDisposable
{
    private readonly Lazy<Task<ServerUnderTest>> _started = new(() => stores.StartAsync(Stores.Embedded));

    public Task<ServerUnderTest> StartedAsync() => _started.Value;

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true } started })
        {
            await (await started).DisposeAsync();
        }
    }
}

using Xunit;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>Two servers on SQLite and Redis, for all tests of a class.</summary>
public sealed class EmbeddedWorld : IAsyncLifetime
{
    internal World World { get; private set; } = null!;

    public async ValueTask InitializeAsync() => World = await World.CreateAsync(database: null);

    public ValueTask DisposeAsync() => World.DisposeAsync();
}

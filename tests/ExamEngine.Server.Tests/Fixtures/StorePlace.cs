namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>The empty stores of one test: a database, a Redis and a data folder that nobody else uses. Several nodes can share a place.</summary>
public sealed class StorePlace(string? database, RedisServer redis) : IDisposable
{
    private readonly DirectoryInfo _folder = QuickFolder.Create("examengine-data-");

    /// <summary>PostgreSQL connection string, or null for SQLite in <see cref="DataFolder"/>.</summary>
    public string? Database { get; } = database;

    public RedisServer Redis { get; } = redis;

    public string DataFolder => _folder.FullName;

    public void Dispose()
    {
        Redis.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

using Npgsql;

namespace ExamEngine.Server.Hosting;

/// <summary>Lets one node at a time do what must happen once at start. The embedded database needs none: the data folder has one server.</summary>
internal sealed class StartLock(StoreChoice stores)
{
    // Any number, the same on every node and used for nothing else.
    private const long Key = 0x4578616D456E67;

    /// <summary>Waits until no other node holds the lock; disposing releases it, and so does the death of this node.</summary>
    internal async Task<IAsyncDisposable?> HoldAsync(CancellationToken cancellationToken)
    {
        if (stores.Database is null)
        {
            return null;
        }

        // The lock belongs to the database connection: outside the pool, closing it is certain to release it.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(stores.Database) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = Key } } };
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

using Npgsql;
using Xunit;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>A real PostgreSQL server of this test run, in a temporary folder, reachable on the loopback only.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Owner = "examengine";
    private readonly ThrowawayProcess _process;
    private readonly int _port;
    private int _databases;

    private PostgresCluster(ThrowawayProcess process, int port) => (_process, _port) = (process, port);

    public static async Task<PostgresCluster> StartAsync()
    {
        var versions = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var bin = versions.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? Path.GetDirectoryName(ThrowawayProcess.Find("postgres"));
        if (bin is null)
        {
            Assert.Skip("PostgreSQL is not installed (Debian: apt-get install postgresql).");
        }

        // initdb refuses root, and so does the server.
        var user = Environment.IsPrivilegedProcess ? "postgres" : null;
        var folder = Directory.CreateTempSubdirectory("examengine-postgres-").FullName;
        if (user is not null)
        {
            ThrowawayProcess.Run(["chown", user, folder]);
        }

        var data = Path.Combine(folder, "data");
        ThrowawayProcess.Run(
            [Path.Combine(bin, "initdb"), "-D", data, "-U", Owner, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"], user);
        var port = ThrowawayProcess.FreePort();
        var process = ThrowawayProcess.Start(
            folder,
            "INT",
            [Path.Combine(bin, "postgres"), "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "fsync=off", "-c", "max_connections=600", "-c", "shared_buffers=64MB",
                // What only a crash or a standby would need is not written.
                "-c", "full_page_writes=off", "-c", "wal_level=minimal", "-c", "max_wal_senders=0", "-c", "max_wal_size=2GB"],
            user);
        var cluster = new PostgresCluster(process, port);
        await Until.TrueAsync(() => cluster.AnswersAsync(), () => $"PostgreSQL did not start: {process.Log}");
        return cluster;
    }

    /// <summary>Creates a database and returns its connection string.</summary>
    /// <param name="like">Connection string of a database that nobody is connected to, to be copied; an empty one is made when null.</param>
    public async Task<string> CreateDatabaseAsync(string? like = null)
    {
        var name = $"exam_{Interlocked.Increment(ref _databases)}";
        var template = like is null ? "template1" : new NpgsqlConnectionStringBuilder(like).Database;
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Ends every connection to a database and takes no new one, or takes them again.</summary>
    public async Task LetInAsync(string connectionString, bool isThere)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {isThere}; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}' AND NOT {isThere}", connection);
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        _process.Dispose();
    }

    // A server that has ended in a process that goes on leaves its connections open; they end soon, for many servers come after it.
    private string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={Owner};Database={database};Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=2";

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}

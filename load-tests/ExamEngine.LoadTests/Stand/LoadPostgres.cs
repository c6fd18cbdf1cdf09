using ExamEngine.Faults.Stand;
using ExamEngine.Specs.Server.Fixtures;
using Npgsql;

namespace ExamEngine.LoadTests.Stand;

/// <summary>PostgreSQL as it is run in earnest, with <c>fsync</c> and <c>synchronous_commit</c> on, unless an option says otherwise.</summary>
internal sealed class LoadPostgres : IDisposable
{
    private const string Owner = "examengine";
    private readonly Guarded _process;

    private LoadPostgres(Guarded process, int port, string version) => (_process, Port, Version) = (process, port, version);

    public int Port { get; }

    public string Version { get; }

    public int Pid => _process.Pid;

    public string ConnectionString => $"Host=127.0.0.1;Port={Port};Username={Owner};Database=exam;Maximum Pool Size=50;Timeout=15";

    /// <summary>The folder of the programs, or null when PostgreSQL is not installed.</summary>
    public static string? Programs() =>
        (Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : []).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? Path.GetDirectoryName(ThrowawayProcess.Find("initdb"));

    public static async Task<LoadPostgres> StartAsync(string folder, bool fsync)
    {
        var bin = Programs()!;
        var user = Environment.IsPrivilegedProcess ? "postgres" : null;
        Directory.CreateDirectory(folder);
        if (user is not null)
        {
            ThrowawayProcess.Run(["chown", user, folder]);
        }

        var data = Path.Combine(folder, "data");
        ThrowawayProcess.Run([Path.Combine(bin, "initdb"), "-D", data, "-U", Owner, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"], user);
        var port = ThrowawayProcess.FreePort();
        var process = await Guarded.StartAsync(
            "postgres",
            [Path.Combine(bin, "postgres"), "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", $"fsync={(fsync ? "on" : "off")}", "-c", "max_connections=300", "-c", "shared_buffers=256MB", "-c", "max_wal_size=2GB", "-c", "log_min_messages=fatal"],
            user);
        var version = "";
        await Until.TrueAsync(async () => (version = await TryCreateAsync(port)) is not null, () => $"PostgreSQL did not start: {process.Log}");
        return new LoadPostgres(process, port, version!);
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Username={Owner};Database=exam;Pooling=false;Timeout=15;Command Timeout=300");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Stops all its processes where they are: answers are received and nothing is committed.</summary>
    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    public void Dispose()
    {
        Thaw();
        _process.Signal("QUIT");
        _process.GoneAsync().GetAwaiter().GetResult();
        _process.Dispose();
    }

    private void Signal(string signal)
    {
        foreach (var pid in Measuring.ProcessTimes.Family(Pid))
        {
            ThrowawayProcess.Run(["sh", "-c", $"kill -s {signal} {pid} 2>/dev/null || true"]);
        }
    }

    private static async Task<string?> TryCreateAsync(int port)
    {
        try
        {
            await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={port};Username={Owner};Database=postgres;Pooling=false;Timeout=5");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("CREATE DATABASE exam", connection);
            await command.ExecuteNonQueryAsync();
            return connection.PostgreSqlVersion.ToString();
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}

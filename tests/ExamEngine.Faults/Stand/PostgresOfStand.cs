using ExamEngine.Specs.Server.Fixtures;
using Npgsql;

namespace ExamEngine.Faults.Stand;

/// <summary>PostgreSQL that can be crashed and started again on the same data.</summary>
internal sealed class PostgresOfStand : IDisposable
{
    private const string Owner = "examengine";
    private readonly string _bin;
    private readonly string? _user;
    private readonly string _data;
    private Guarded? _process;

    private PostgresOfStand(string bin, string? user, string data) => (_bin, _user, _data) = (bin, user, data);

    public int Port { get; } = ThrowawayProcess.FreePort();

    /// <summary>The folder of the programs, or null when PostgreSQL is not installed.</summary>
    public static string? Programs() =>
        (Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : []).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        ?? Path.GetDirectoryName(ThrowawayProcess.Find("initdb"));

    /// <summary>Makes an empty cluster in a folder and starts it.</summary>
    public static async Task<PostgresOfStand> StartAsync(string folder)
    {
        var bin = Programs()!;
        var user = Environment.IsPrivilegedProcess ? "postgres" : null;
        if (user is not null)
        {
            ThrowawayProcess.Run(["chown", user, folder]);
        }

        var data = Path.Combine(folder, "data");
        ThrowawayProcess.Run([Path.Combine(bin, "initdb"), "-D", data, "-U", Owner, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"], user);
        var postgres = new PostgresOfStand(bin, user, data);
        await postgres.StartAsync();
        await using var connection = await postgres.OpenAsync("postgres");
        await using var command = new NpgsqlCommand("CREATE DATABASE exam", connection);
        await command.ExecuteNonQueryAsync();
        return postgres;
    }

    /// <summary>As a node is told of it, over a link.</summary>
    public static string Through(int port) => $"Host=127.0.0.1;Port={port};Username={Owner};Database=exam;Maximum Pool Size=20;Timeout=5";

    public async Task<NpgsqlConnection> OpenAsync(string database = "exam")
    {
        var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Username={Owner};Database={database};Pooling=false;Timeout=5");
        await connection.OpenAsync();
        return connection;
    }

    public async Task StartAsync()
    {
        _process?.Dispose();
        _process = await Guarded.StartAsync(
            "postgres",
            [Path.Combine(_bin, "postgres"), "-D", _data, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=",
                "-c", "fsync=off", "-c", "max_connections=200", "-c", "shared_buffers=64MB", "-c", "log_min_messages=fatal"],
            _user);
        await Until.TrueAsync(AnswersAsync, () => $"PostgreSQL did not start: {_process.Log}");
    }

    /// <summary>Stops it at once, without a checkpoint; the next start recovers.</summary>
    public async Task CrashAsync()
    {
        _process!.Signal("QUIT");
        await _process.GoneAsync();
    }

    public void Dispose()
    {
        if (_process is { Lives: true } running)
        {
            running.Signal("QUIT");
            running.GoneAsync().GetAwaiter().GetResult();
        }

        _process?.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = await OpenAsync("postgres");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}

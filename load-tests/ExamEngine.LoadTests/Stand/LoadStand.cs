using ExamEngine.LoadTests.Measuring;
using ExamEngine.Specs.Server.Fixtures;
using Npgsql;

namespace ExamEngine.LoadTests.Stand;

/// <summary>Everything a run is driven against: started here, on loopback and in a temporary folder, or running elsewhere.</summary>
internal sealed class LoadStand : IDisposable
{
    private readonly ThrowawayProcess? _janitor;
    private readonly string _folder;
    private readonly LoadOptions _options;
    private readonly List<LoadNode> _nodes = [];

    private LoadStand(LoadOptions options, string folder, ThrowawayProcess? janitor, LoadPostgres? postgres, LoadRedis? redis) =>
        (_options, _folder, _janitor, Postgres, Redis) = (options, folder, janitor, postgres, redis);

    /// <summary>Null when the installation runs elsewhere.</summary>
    public LoadPostgres? Postgres { get; }

    public LoadRedis? Redis { get; }

    public IReadOnlyList<LoadNode> Nodes => _nodes;

    public Watched Watched { get; } = new();

    public IReadOnlyList<Uri> Addresses => _options.Url is { } url ? [url] : [.. _nodes.Select(node => node.Address)];

    public string Folder => _folder;

    /// <summary>What is missing on this machine, in words; null when a run can be made.</summary>
    public static string? Missing(LoadOptions options) =>
        options.Url is not null ? (options.Database is null ? "With --url, --database is needed: accounts are made and answers are looked for there." : null)
        : LoadPostgres.Programs() is null ? "PostgreSQL is not installed (Debian: apt-get install postgresql)."
        : LoadRedis.Program() is null ? "redis-server is not installed (Debian: apt-get install redis-server)."
        : options.Pin && ThrowawayProcess.Find("taskset", "/usr/bin") is null ? "taskset is not installed (Debian: apt-get install util-linux)."
        : null;

    /// <summary>Starts the stores; nodes come later, so that the floor is measured without them.</summary>
    public static async Task<LoadStand> StartAsync(LoadOptions options)
    {
        if (options.Url is not null)
        {
            return new LoadStand(options, "", null, null, null);
        }

        var folder = Directory.CreateTempSubdirectory("examengine-load-").FullName;

        // Removes the folder when this process is gone, however it goes.
        var janitor = ThrowawayProcess.Start(folder, "KILL", ["sleep", "infinity"]);
        ThrowawayProcess.Run(["chmod", "go+x", folder]);
        LoadBank.Write(Path.Combine(folder, "bank"), options.Items, options.SectionMinutes);
        var postgres = await LoadPostgres.StartAsync(Path.Combine(folder, "postgres"), options.Fsync);
        var stand = new LoadStand(options, folder, janitor, postgres, await LoadRedis.StartAsync(Path.Combine(folder, "redis")));
        stand.Watched.Add("postgres", postgres.Pid);
        stand.Watched.Add("redis", stand.Redis!.Pid);
        return stand;
    }

    public async Task StartNodesAsync(int count)
    {
        for (var n = 0; _options.Url is null && n < count; n++)
        {
            var core = _options.Pin ? n % Environment.ProcessorCount : (int?)null;
            var node = await LoadNode.StartAsync(
                Path.Combine(_folder, $"node{_nodes.Count + 1}"), Path.Combine(_folder, "bank"), Postgres!.ConnectionString, Redis!.Port, core, _options.Settings);
            _nodes.Add(node);
            Watched.Add("server", node.Pid);
        }
    }

    public async Task<NpgsqlConnection> OpenDatabaseAsync()
    {
        if (Postgres is not null)
        {
            return await Postgres.OpenAsync();
        }

        var connection = new NpgsqlConnection(_options.Database);
        await connection.OpenAsync();
        return connection;
    }

    public void Dispose()
    {
        foreach (var node in _nodes)
        {
            node.Dispose();
        }

        Redis?.Dispose();
        Postgres?.Dispose();
        _janitor?.Dispose();
    }
}

using ExamEngine.Faults.Links;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Stand;

/// <summary>Everything a campaign runs on: two nodes, Redis with a replica, PostgreSQL, and a link between any two of them. Loopback only.</summary>
internal sealed class TestStand : IDisposable
{
    private readonly ThrowawayProcess _janitor;
    private int _next;

    private TestStand(string folder, ThrowawayProcess janitor, PostgresOfStand postgres, RedisPair redis)
    {
        (Folder, _janitor, Postgres, Redis) = (folder, janitor, postgres, redis);
        Nodes = [.. new[] { "a", "b" }.Select(name => new Node(name, folder, Path.Combine(folder, "bank"), postgres, redis))];
    }

    public string Folder { get; }

    public PostgresOfStand Postgres { get; }

    public RedisPair Redis { get; }

    public IReadOnlyList<Node> Nodes { get; }

    /// <summary>What is missing on this machine, in words; null when a campaign can be run.</summary>
    public static string? Missing() =>
        PostgresOfStand.Programs() is null ? "PostgreSQL is not installed (Debian: apt-get install postgresql)."
        : ThrowawayProcess.Find("redis-server", "/usr/bin", "/usr/local/bin") is null ? "redis-server is not installed (Debian: apt-get install redis-server)."
        : null;

    public static async Task<TestStand> StartAsync(double sectionSeconds)
    {
        var folder = Directory.CreateTempSubdirectory("examengine-faults-").FullName;

        // Removes the folder when this process is gone, however it goes.
        var janitor = ThrowawayProcess.Start(folder, "KILL", ["sleep", "infinity"]);
        ThrowawayProcess.Run(["chmod", "go+x", folder]);
        BankOfStand.Write(Path.Combine(folder, "bank"), sections: 2, items: 6, sectionSeconds, betweenSeconds: 8);
        var data = Directory.CreateDirectory(Path.Combine(folder, "postgres"));
        var stand = new TestStand(folder, janitor, await PostgresOfStand.StartAsync(data.FullName), await RedisPair.StartAsync());
        foreach (var node in stand.Nodes)
        {
            await node.StartAsync();
        }

        return stand;
    }

    /// <summary>A link to whichever node is up, as a load balancer gives it: each new connection to the next one.</summary>
    public Link ToNodes() => new(() =>
    {
        var up = Nodes.Where(node => node.IsUp).ToArray();
        return up.Length == 0 ? null : up[Interlocked.Increment(ref _next) % up.Length].Port;
    });

    public void Dispose()
    {
        foreach (var node in Nodes)
        {
            node.Dispose();
        }

        Redis.Dispose();
        Postgres.Dispose();
        _janitor.Dispose();
    }
}

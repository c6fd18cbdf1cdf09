using System.Net.Sockets;
using System.Text;
using ExamEngine.Faults.Links;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.Faults.Stand;

/// <summary>A Redis and its replica, without persistence. The replica can be made to lag and to take over.</summary>
internal sealed class RedisPair : IDisposable
{
    private readonly Link _replication;
    private readonly int[] _ports = [ThrowawayProcess.FreePort(), ThrowawayProcess.FreePort()];
    private readonly Guarded?[] _processes = new Guarded?[2];
    private int _master;

    private RedisPair() => _replication = new Link(() => MasterPort);

    /// <summary>Where the Redis listens that counts.</summary>
    public int MasterPort => _ports[_master];

    public static async Task<RedisPair> StartAsync()
    {
        var pair = new RedisPair();
        await pair.LaunchAsync(0);
        await pair.LaunchAsync(1);
        await pair.FollowAsync();
        return pair;
    }

    public void Freeze() => _processes[_master]!.Signal("STOP");

    public void Thaw() => _processes[_master]!.Signal("CONT");

    /// <summary>Kills the one that counts. It has no memory of its own: what it held is gone.</summary>
    public async Task KillAsync()
    {
        _processes[_master]!.Signal("KILL");
        await _processes[_master]!.GoneAsync();
    }

    /// <summary>Starts it again, empty.</summary>
    public async Task RestartAsync()
    {
        await LaunchAsync(_master);
        await FollowAsync();
    }

    public Task WipeAsync() => AskAsync(MasterPort, "FLUSHALL");

    /// <summary>From now on the replica hears nothing.</summary>
    public void Lag() => _replication.Weather = new LinkWeather(HoldUp: true, HoldDown: true);

    /// <summary>The one that counts dies; the replica takes over with what it had heard, and gets an empty replica in turn.</summary>
    public async Task FailOverAsync(TimeSpan between)
    {
        await KillAsync();
        await Task.Delay(between);
        var heir = 1 - _master;
        await AskAsync(_ports[heir], "REPLICAOF NO ONE");
        _replication.Reset();
        _replication.Weather = LinkWeather.Fair;
        _master = heir;
    }

    /// <summary>Gives the one that counts a replica again.</summary>
    public async Task RepairAsync()
    {
        await LaunchAsync(1 - _master);
        await FollowAsync();
    }

    public void Dispose()
    {
        _replication.Dispose();
        foreach (var process in _processes)
        {
            process?.Dispose();
        }
    }

    /// <summary>Sends one command and reads what comes first.</summary>
    public static async Task<string> AskAsync(int port, string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        var buffer = new byte[16 * 1024];
        var count = await stream.ReadAsync(buffer);
        return Encoding.ASCII.GetString(buffer, 0, count);
    }

    private async Task LaunchAsync(int which)
    {
        _processes[which]?.Dispose();
        var port = _ports[which];
        var process = await Guarded.StartAsync(
            "redis",
            [ThrowawayProcess.Find("redis-server", "/usr/bin", "/usr/local/bin")!, "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no",
                "--repl-diskless-sync-delay", "0", "--repl-timeout", "5", "--repl-ping-replica-period", "1"]);
        _processes[which] = process;
        await Until.TrueAsync(() => ListensAsync(port), () => $"redis-server did not start: {process.Log}");
    }

    private async Task FollowAsync()
    {
        var follower = _ports[1 - _master];
        await AskAsync(follower, $"REPLICAOF 127.0.0.1 {_replication.Port}");
        await Until.TrueAsync(
            async () => (await AskAsync(follower, "INFO replication")).Contains("master_link_status:up", StringComparison.Ordinal),
            () => "The replica does not follow.");
    }

    private static async Task<bool> ListensAsync(int port)
    {
        try
        {
            return (await AskAsync(port, "PING")).StartsWith("+PONG", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

using System.Net.Sockets;
using Xunit;

namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>
/// A real redis-server without persistence. Every server under test has its own: it costs some 20 ms and 5 MB, and unlike a logical database it
/// also keeps the channels of two tests apart.
/// </summary>
public sealed class RedisServer : IDisposable
{
    private readonly ThrowawayProcess _process;

    private RedisServer(ThrowawayProcess process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public string ConnectionString => $"127.0.0.1:{Port}";

    public static async Task<RedisServer> StartAsync()
    {
        var program = ThrowawayProcess.Find("redis-server", "/usr/bin", "/usr/local/bin");
        if (program is null)
        {
            Assert.Skip("redis-server is not installed (Debian: apt-get install redis-server).");
        }

        var folder = Directory.CreateTempSubdirectory("examengine-redis-").FullName;
        var port = ThrowawayProcess.FreePort();
        // Killed at the end: it has nothing to write, and a signal to stop would be heeded up to a tenth of a second later.
        var process = ThrowawayProcess.Start(
            folder, "KILL", [program, "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder]);
        await Until.TrueAsync(() => Task.FromResult(Listens(port)), () => $"redis-server did not start: {process.Log}");
        return new RedisServer(process, port);
    }

    public void Dispose() => _process.Dispose();

    private static bool Listens(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

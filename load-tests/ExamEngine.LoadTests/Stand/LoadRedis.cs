using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ExamEngine.Faults.Stand;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.LoadTests.Stand;

/// <summary>redis-server with an append-only file, as <c>docs/operations.md</c> has it.</summary>
internal sealed class LoadRedis : IDisposable
{
    private readonly Guarded _process;

    private LoadRedis(Guarded process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public int Pid => _process.Pid;

    public static string? Program() => ThrowawayProcess.Find("redis-server", "/usr/bin", "/usr/local/bin");

    public static async Task<LoadRedis> StartAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        var port = ThrowawayProcess.FreePort();
        var process = await Guarded.StartAsync(
            "redis",
            [Program()!, "--port", $"{port}", "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly", "yes", "--appendfsync", "everysec", "--maxmemory-policy", "noeviction"]);
        await Until.TrueAsync(
            async () => await TryAskAsync(port, "PING") is { } reply && reply.StartsWith("+PONG", StringComparison.Ordinal),
            () => $"redis-server did not start: {process.Log}");
        return new LoadRedis(process, port);
    }

    /// <summary>Reads a number of <c>INFO</c>.</summary>
    public async Task<long> InfoAsync(string name)
    {
        var text = await TryAskAsync(Port, "INFO") ?? "";
        var line = text.Split("\r\n").FirstOrDefault(each => each.StartsWith(name + ":", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[(name.Length + 1)..], CultureInfo.InvariantCulture);
    }

    public async Task<string> VersionAsync() =>
        (await TryAskAsync(Port, "INFO server") ?? "").Split("\r\n").FirstOrDefault(each => each.StartsWith("redis_version:", StringComparison.Ordinal))?[14..] ?? "";

    public async Task WipeAsync() => await TryAskAsync(Port, "FLUSHALL");

    public void Dispose() => _process.Dispose();

    private static async Task<string?> TryAskAsync(int port, string command)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port);
            var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\nPING\r\n"));
            var text = new StringBuilder();
            var buffer = new byte[32 * 1024];
            do
            {
                text.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
            }
            while (!text.ToString().EndsWith("+PONG\r\n", StringComparison.Ordinal));
            return text.ToString();
        }
        catch (SocketException)
        {
            return null;
        }
    }
}

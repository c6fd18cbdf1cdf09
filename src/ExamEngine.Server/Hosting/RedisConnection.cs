using System.Diagnostics;
using StackExchange.Redis;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// The one connection to the live store that the whole server shares, and the wait for it at start. A store that stays away does not keep the
/// server down: the database is the judge, readiness says what is missing, and the connection comes up by itself.
/// </summary>
internal sealed class RedisConnection(IConnectionMultiplexer redis, ILogger<RedisConnection> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    internal static ConnectionMultiplexer Open(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.ClientName = "examengine";
        options.ConnectRetry = 3;
        options.KeepAlive = 10;
        options.ReconnectRetryPolicy = new LinearRetry(500);
        return ConnectionMultiplexer.Connect(options);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        redis.ConnectionFailed += (_, lost) => log.RedisLost(lost.FailureType.ToString());
        redis.ConnectionRestored += (_, _) => log.RedisRestored();
        var endpoints = string.Join(", ", redis.GetEndPoints().AsEnumerable());
        var started = Stopwatch.GetTimestamp();
        while (!redis.IsConnected && Stopwatch.GetElapsedTime(started) < StartPatience)
        {
            await Task.Delay(LookEvery, cancellationToken);
        }

        if (redis.IsConnected)
        {
            log.RedisConnected(endpoints);
        }
        else
        {
            log.RedisAbsent(endpoints);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Hangs up. Disposing the client alone would wait a second for answers to its goodbye, which do not come.</summary>
    public void Dispose() => redis.Close(allowCommandsToComplete: false);
}

using Microsoft.Extensions.Diagnostics.HealthChecks;
using StackExchange.Redis;

namespace ExamEngine.Server.Hosting;

/// <summary>Whether the live store answers PING.</summary>
internal sealed class RedisHealth(IConnectionMultiplexer redis) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await redis.GetDatabase().PingAsync().WaitAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

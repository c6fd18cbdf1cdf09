using System.Diagnostics.Metrics;
using ExamEngine.Clocks;
using ExamEngine.Server.Records;

namespace ExamEngine.Server.Hosting;

/// <summary>Shows the state of this node among its metrics: connections, clocks, pulse.</summary>
/// <remarks>Its meter goes with the server, while <see cref="EngineMeter"/> lasts as long as the process.</remarks>
internal sealed class NodeMetrics(IMeterFactory meters, HubTraffic traffic, NodeDrain drain, ClockWatch clocks, OutageWatch outages) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(EngineMeter.Name);
        meter.CreateObservableGauge("examengine.hub.connections", () => traffic.Connections, description: "Open hub connections of this node.");
        meter.CreateObservableGauge("examengine.node.stopping", () => drain.HasBegun ? 1 : 0, description: "1 while this node is being emptied.");
        meter.CreateObservableGauge("examengine.node.settled", () => outages.IsSettled ? 1 : 0, description: "1 while this node may end sections by their time.");
        meter.CreateObservableGauge("examengine.clock.difference", () => Differences(clocks.Now), "ms", "A store's clock minus this node's (tag store).");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static IEnumerable<Measurement<double>> Differences(ClockComparison now)
    {
        foreach (var (store, difference) in new[] { ("database", now.Database), ("redis", now.Redis) })
        {
            if (difference is { } known)
            {
                yield return new(known.TotalMilliseconds, new KeyValuePair<string, object?>("store", store));
            }
        }
    }
}

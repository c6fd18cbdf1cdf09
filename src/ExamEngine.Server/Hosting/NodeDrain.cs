using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// Empties this node before it stops. It is not ready from then on and takes no new hub connections; every page is told when to go, one after
/// another, and is served until it has gone or the time is over. Everything else is answered until the listening socket closes.
/// </summary>
/// <remarks>It runs before the host says that it stops, because the framework closes every hub connection at that word. Its time is the process's, not the examination's.</remarks>
internal sealed class NodeDrain(HubTraffic traffic, IConfiguration configuration, ILogger<NodeDrain> log) : IHostedLifecycleService, IHealthCheck, IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ShortestSpread = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Each = TimeSpan.FromMilliseconds(2);

    private readonly ConcurrentDictionary<long, Action<TimeSpan>> _pages = new();
    private readonly CancellationTokenSource _hurry = new();
    private readonly Lock _gate = new();
    private Task? _draining;
    private long _lastPage;

    /// <summary>How long this process may take to stop, from the word to the end; the host has what draining leaves of it.</summary>
    internal TimeSpan Limit { get; } = TimeSpan.FromSeconds(Math.Max(0, configuration.GetValue("Stop:Seconds", 60.0)));

    /// <summary>This node is about to stop.</summary>
    internal bool HasBegun => Volatile.Read(ref _draining) is not null;

    /// <summary>What is kept for the calls, the journal and the stores once the pages have gone.</summary>
    private TimeSpan Patience => Limit * 2 / 3;

    /// <summary>A page is here until the result is disposed.</summary>
    /// <param name="leave">Tells the page to go after a while; called once the node is to stop, perhaps more than once.</param>
    internal IDisposable Enter(Action<TimeSpan> leave)
    {
        var number = Interlocked.Increment(ref _lastPage);
        _pages[number] = leave;
        if (HasBegun)
        {
            leave(First);
        }

        return new Page(this, number);
    }

    /// <summary>Empties the node; a second call waits for the first.</summary>
    /// <returns>A task that is done when nobody is here any more, or the time for it is over.</returns>
    internal Task DrainAsync()
    {
        lock (_gate)
        {
            return _draining ??= Task.Run(EmptyAsync);
        }
    }

    /// <summary>Waits no longer.</summary>
    internal void Hurry() => _hurry.Cancel();

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await DrainAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(HasBegun ? HealthCheckResult.Unhealthy("stopping") : HealthCheckResult.Healthy());

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _hurry.Dispose();

    private async Task EmptyAsync()
    {
        if (traffic.Connections == 0)
        {
            return;
        }

        var began = Stopwatch.GetTimestamp();
        log.DrainBegun(traffic.Connections);
        TellEverybody();
        while ((traffic.Connections > 0 || traffic.Calls > 0) && Stopwatch.GetElapsedTime(began) < Patience && !_hurry.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, _hurry.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        log.Drained(Stopwatch.GetElapsedTime(began).TotalSeconds, traffic.Connections);
    }

    /// <summary>One after another, so that the other nodes do not get all of them at once: 500 a second, more only where time is short.</summary>
    private void TellEverybody()
    {
        var pages = _pages.Values.ToArray();
        var spread = Each * pages.Length;
        spread = spread < ShortestSpread ? ShortestSpread : spread;
        spread = spread > Patience / 2 ? Patience / 2 : spread;
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i](First + (spread * i / pages.Length));
        }
    }

    private sealed class Page(NodeDrain drain, long number) : IDisposable
    {
        public void Dispose() => drain._pages.TryRemove(number, out _);
    }
}

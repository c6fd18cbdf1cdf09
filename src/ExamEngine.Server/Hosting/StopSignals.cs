using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace ExamEngine.Server.Hosting;

/// <summary>
/// What SIGTERM and Ctrl+C do, in place of the framework's own: first the node is emptied, then the host is told to stop. A second signal waits
/// for nobody.
/// </summary>
internal sealed class StopSignals(NodeDrain drain, IHostApplicationLifetime lifetime, IOptions<HostOptions> host) : IHostLifetime, IDisposable
{
    private static readonly TimeSpan LeastForTheHost = TimeSpan.FromSeconds(5);
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _heard;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        _signals.AddRange(new[] { PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Heard)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _signals.ForEach(static signal => signal.Dispose());
        _signals.Clear();
    }

    private void Heard(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _heard) == 1)
        {
            _ = StopAsync();
        }
        else
        {
            drain.Hurry();
        }
    }

    private async Task StopAsync()
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await drain.DrainAsync();
        }
        finally
        {
            var left = drain.Limit - Stopwatch.GetElapsedTime(began);
            host.Value.ShutdownTimeout = left < LeastForTheHost ? LeastForTheHost : left;
            lifetime.StopApplication();
        }
    }
}

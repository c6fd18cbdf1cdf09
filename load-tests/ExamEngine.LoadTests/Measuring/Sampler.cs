using System.Diagnostics;

namespace ExamEngine.LoadTests.Measuring;

/// <summary>One second of a run.</summary>
/// <param name="At">Seconds since the run began.</param>
/// <param name="Phase">The phase.</param>
/// <param name="Cpu">Cores used in this second, by part.</param>
/// <param name="Bytes">Memory, by part.</param>
/// <param name="Durations">Of this second alone: how many, half, 99 in 100, longest; milliseconds.</param>
internal sealed record Sample(double At, string Phase, IReadOnlyDictionary<string, double> Cpu, IReadOnlyDictionary<string, long> Bytes, IReadOnlyDictionary<string, Spread> Durations);

/// <summary>Durations in short; milliseconds.</summary>
internal sealed record Spread(long Count, double Mean, double P50, double P90, double P99, double P999, double Max)
{
    public static Spread Of(Histogram histogram) =>
        new(histogram.Count, histogram.Mean, histogram.At(50), histogram.At(90), histogram.At(99), histogram.At(99.9), histogram.Max);
}

/// <summary>Looks each second, so that the report can show how a run went.</summary>
internal sealed class Sampler : IAsyncDisposable
{
    private const int MemoryEvery = 5;
    private readonly Watched _watched;
    private readonly Recorder _recorder;
    private readonly CancellationTokenSource _over = new();
    private readonly List<Sample> _samples = [];
    private readonly Task _looking;

    public Sampler(Watched watched, Recorder recorder)
    {
        (_watched, _recorder) = (watched, recorder);

        // What was noted while everybody was brought in belongs to no second.
        recorder.NextSecond();
        _looking = LookAsync();
    }

    public IReadOnlyList<Sample> Samples
    {
        get
        {
            lock (_samples)
            {
                return [.. _samples];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
    }

    private async Task LookAsync()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        var (last, at, looks) = (_watched.Read(), Stopwatch.GetTimestamp(), 0);
        IReadOnlyDictionary<string, long> memory = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var isOver = false; !isOver;)
        {
            // The last look is at what is left of a second.
            isOver = !await TickAsync(timer);
            var withMemory = looks++ % MemoryEvery == 0;
            var (now, seconds) = (_watched.Read(withMemory), Stopwatch.GetElapsedTime(at).TotalSeconds);
            at = Stopwatch.GetTimestamp();
            var cpu = now.ToDictionary(part => part.Key, part => (part.Value.CpuSeconds - last.GetValueOrDefault(part.Key).CpuSeconds) / seconds, StringComparer.Ordinal);
            memory = withMemory ? now.ToDictionary(part => part.Key, part => part.Value.Bytes, StringComparer.Ordinal) : memory;
            var (phase, second, elapsed) = _recorder.NextSecond();
            var durations = second.Durations.ToDictionary(each => each.Key, each => Spread.Of(each.Value), StringComparer.Ordinal);
            last = now;
            lock (_samples)
            {
                _samples.Add(new Sample(elapsed, phase, cpu, memory, durations));
            }
        }
    }

    private async Task<bool> TickAsync(PeriodicTimer timer)
    {
        try
        {
            return await timer.WaitForNextTickAsync(_over.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}

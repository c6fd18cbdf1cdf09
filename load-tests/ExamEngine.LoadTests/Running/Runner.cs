using System.Diagnostics;
using ExamEngine.LoadTests.Measuring;

namespace ExamEngine.LoadTests.Running;

/// <summary>Runs phases one after another and measures each.</summary>
internal sealed class Runner(Recorder recorder, Watched watched, Action<string> say)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private int _underWay;

    /// <summary>Runs one.</summary>
    /// <param name="phase">What.</param>
    /// <param name="settle">Waits until nothing is under way any more.</param>
    public async Task<PhaseResult> RunAsync(Phase phase, Func<TimeSpan, Task> settle)
    {
        if (phase.Before is { } before)
        {
            await before();
        }

        say($"{phase.Name}: {phase.Model.Words}");
        recorder.Begin(phase.Name);
        var (use, began) = (watched.Read(), Stopwatch.GetTimestamp());
        await PlayAsync(phase);
        var played = Stopwatch.GetElapsedTime(began);
        while (Volatile.Read(ref _underWay) > 0 && Stopwatch.GetElapsedTime(began) - played < Patience)
        {
            await Task.Delay(20);
        }

        if (phase.Settles)
        {
            await settle(Patience);
        }

        if (phase.Until is { } until)
        {
            await until();
        }

        var (seconds, after) = (Stopwatch.GetElapsedTime(began).TotalSeconds, watched.Read());
        var measures = recorder.Phase;
        if (Volatile.Read(ref _underWay) is > 0 and var left)
        {
            measures.Add("never answered", left);
        }

        var result = new PhaseResult(
            phase.Name,
            phase.Model.Words,
            (phase.Model as LoadModel.Closed)?.Copies,
            seconds,
            phase.Per,
            measures.Count(phase.Per),
            after.ToDictionary(part => part.Key, part => part.Value.CpuSeconds - use.GetValueOrDefault(part.Key).CpuSeconds, StringComparer.Ordinal),
            after.ToDictionary(part => part.Key, part => part.Value.Bytes, StringComparer.Ordinal),
            measures.Durations.ToDictionary(each => each.Key, each => Spread.Of(each.Value), StringComparer.Ordinal),
            measures.Counts);
        recorder.Begin("");
        if (phase.After is { } afterwards)
        {
            await afterwards();
        }

        return result;
    }

    private Task PlayAsync(Phase phase) => phase.Model switch
    {
        LoadModel.Closed closed => Task.WhenAll(Enumerable.Range(0, closed.Copies).Select(_ => WorkAsync(phase, closed))),
        _ => Task.Factory.StartNew(() => Play(phase), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default),
    };

    /// <summary>An open model on a thread of its own, that does not wait for the pool the replies are taken on.</summary>
    private void Play(Phase phase)
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var arrival in phase.Model.Arrivals()!)
        {
            var at = arrival.From(began);
            while (Stopwatch.GetTimestamp() is var now && now < at)
            {
                Thread.Sleep(Math.Max(1, (int)((at - now) * 1000 / Stopwatch.Frequency)));
            }

            _ = CountedAsync(phase, arrival.Number, at);
        }

        var left = phase.Model.During - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.Zero)
        {
            Thread.Sleep(left);
        }
    }

    private long _turn;

    private async Task WorkAsync(Phase phase, LoadModel.Closed closed)
    {
        var began = Stopwatch.GetTimestamp();
        await Task.Yield();
        while (Stopwatch.GetElapsedTime(began) < closed.Length)
        {
            await CountedAsync(phase, Interlocked.Increment(ref _turn), Stopwatch.GetTimestamp());
        }
    }

    private async Task CountedAsync(Phase phase, long number, long intended)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            await phase.Step(number, intended);
        }
        catch (Exception exception)
        {
            recorder.Count($"failed: {exception.GetType().Name}");
            recorder.Count("failed");
            if (recorder.Phase.Count("failed") <= 3)
            {
                say($"  failed: {exception.Message}");
            }
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }
}

using System.Diagnostics;
using ExamEngine.Faults.Campaign;
using ExamEngine.Faults.Sitting;
using ExamEngine.Faults.Stand;

namespace ExamEngine.Faults.Scenarios;

/// <summary>Many candidates in the same long section, who answer one thing at a time.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    // As many as a test centre's computers that are switched on at the same moment.
    private const int AtOnce = 32;
    private readonly List<Candidate> _candidates;
    private readonly CancellationTokenSource _leaving = new();
    private Task _answering = Task.CompletedTask;
    private int _turn;

    private Crowd(List<Candidate> candidates) => _candidates = candidates;

    public IReadOnlyList<Candidate> Candidates => _candidates;

    /// <summary>Answers given so far.</summary>
    public int Given { get; private set; }

    /// <summary>Books, checks in and starts everybody through the same doors as in an examination.</summary>
    public static async Task<Crowd> SitDownAsync(TestStand stand, SignIns signIns, int sessions, string folder, Acknowledgements acknowledgements, Action<string> say)
    {
        var watch = Stopwatch.StartNew();
        var link = stand.ToNodes();
        var candidates = await Booking.ManyAsync(stand, signIns, sessions, folder, link, acknowledgements);
        say($"{candidates.Count} sessions are booked after {watch.Elapsed.TotalSeconds:0.0} s.");
        await EachAsync(candidates, async candidate =>
        {
            await candidate.CheckInAsync(CancellationToken.None);
            await candidate.OpenAsync(device: 1);
        });
        await AllAsync(candidates, candidate => candidate.Page?.Sight is not null, "Not everybody could open the examination.");
        say($"All are checked in and connected after {watch.Elapsed.TotalSeconds:0.0} s.");
        var start = watch.Elapsed;
        await EachAsync(candidates, async candidate =>
        {
            while (candidate.Page!.Sight!.Open is null)
            {
                await candidate.Page.AskAsync("BeginSection", 1);
                await candidate.Page.AskAsync("SectionShown", 1);
                await Task.Delay(50);
            }
        });
        say($"All have started; that took {(watch.Elapsed - start).TotalSeconds:0.0} s.");
        return new Crowd(candidates);
    }

    /// <summary>Everybody answers once, now.</summary>
    public void AnswerOnce()
    {
        foreach (var candidate in _candidates)
        {
            Answer(candidate);
        }
    }

    /// <summary>From now on so many answers a second are given, in turn.</summary>
    public void KeepAnswering(int perSecond) => _answering = Task.Run(async () =>
    {
        var watch = Stopwatch.StartNew();
        for (long n = 0; !_leaving.IsCancellationRequested; n++)
        {
            var ahead = (n * 1000.0 / perSecond) - watch.ElapsedMilliseconds;
            if (ahead > 10)
            {
                await Task.Delay((int)ahead);
            }

            Answer(_candidates[_turn++ % _candidates.Count]);
        }
    });

    public async Task StopAnsweringAsync()
    {
        await _leaving.CancelAsync();
        await _answering;
    }

    /// <summary>Waits until something is true of everybody.</summary>
    /// <returns>Milliseconds until it was true of half, of 99 in 100, and of all.</returns>
    public async Task<(long Half, long Most, long All)> UntilAsync(Func<Candidate, bool> condition, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        var waiting = _candidates.ToList();
        var (half, most) = (-1L, -1L);
        while (true)
        {
            waiting.RemoveAll(candidate => condition(candidate));
            half = half < 0 && waiting.Count <= _candidates.Count / 2 ? watch.ElapsedMilliseconds : half;
            most = most < 0 && waiting.Count <= _candidates.Count / 100 ? watch.ElapsedMilliseconds : most;
            if (waiting.Count == 0)
            {
                return (half, most, watch.ElapsedMilliseconds);
            }

            if (watch.Elapsed > patience)
            {
                throw new TimeoutException($"{waiting.Count} of {_candidates.Count} sessions are not there after {patience.TotalSeconds:0} s, the first one is {waiting[0].Session}.");
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAnsweringAsync();
        await EachAsync(_candidates, async candidate => await candidate.DisposeAsync());
        _leaving.Dispose();
    }

    private void Answer(Candidate candidate)
    {
        Given++;
        candidate.Page!.Answer([(1 + (Given % 6), "B")]);
    }

    private static Task EachAsync(IEnumerable<Candidate> candidates, Func<Candidate, Task> action) =>
        Parallel.ForEachAsync(candidates, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (candidate, _) => await action(candidate));

    private static async Task AllAsync(List<Candidate> candidates, Func<Candidate, bool> condition, string otherwise)
    {
        var limit = PageLog.Now + 300_000;
        while (!candidates.TrueForAll(candidate => condition(candidate)))
        {
            if (PageLog.Now > limit)
            {
                throw new TimeoutException(otherwise);
            }

            await Task.Delay(50);
        }
    }
}

using System.Diagnostics;

namespace ExamEngine.LoadTests.Sitting;

/// <summary>All candidates of a run, and their signs of life.</summary>
internal sealed class Crowd(IReadOnlyList<Candidate> candidates) : IAsyncDisposable
{
    /// <summary>As <c>time-keeping.ts</c> has it.</summary>
    public static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(2);

    // As many as open the doors at the same time while a run is prepared.
    private const int AtOnce = 48;
    private readonly CancellationTokenSource _over = new();
    private Thread? _living;

    public IReadOnlyList<Candidate> Candidates => candidates;

    public Candidate this[long number] => candidates[(int)(number % candidates.Count)];

    /// <summary>Does something with everybody, some at a time.</summary>
    public Task EachAsync(Func<Candidate, Task> action) =>
        Parallel.ForEachAsync(candidates, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (candidate, _) => await action(candidate));

    /// <summary>Signs in and checks in.</summary>
    public Task EnterAsync(string rules) => EachAsync(async candidate =>
    {
        await candidate.SignInAsync();
        await candidate.CheckInAsync(rules);
    });

    /// <summary>Attaches and starts the section.</summary>
    public async Task SitDownAsync()
    {
        Live();
        await EachAsync(candidate => candidate.AttachAsync(Stopwatch.GetTimestamp()));
        await EachAsync(candidate => candidate.StartAsync(Stopwatch.GetTimestamp()));
    }

    /// <summary>From now on every attached page gives its sign of life, evenly spread over the two seconds.</summary>
    public void Live()
    {
        if (_living is null)
        {
            _living = new Thread(LiveOn) { IsBackground = true, Name = "signs of life" };
            _living.Start();
        }
    }

    /// <summary>Waits until nobody has an answer that is not durable.</summary>
    /// <returns>How many are left when the patience is over.</returns>
    public async Task<int> SettleAsync(TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        int pending;
        while ((pending = candidates.Sum(candidate => candidate.Pending)) > 0 && watch.Elapsed < patience)
        {
            await Task.Delay(50);
        }

        return pending;
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _living?.Join();
        await EachAsync(candidate => candidate.DisposeAsync().AsTask());
        _over.Dispose();
    }

    private void LiveOn()
    {
        var watch = Stopwatch.StartNew();
        for (long told = 0; !_over.IsCancellationRequested;)
        {
            var due = (long)(watch.Elapsed / SignOfLife * candidates.Count);

            // After a standstill nobody catches up on signs that were missed.
            for (told = Math.Max(told, due - candidates.Count); told < due; told++)
            {
                if (this[told] is { IsAttached: true } candidate)
                {
                    candidate.Alive();
                }
            }

            Thread.Sleep(5);
        }
    }
}

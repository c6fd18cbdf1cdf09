using System.Collections.Concurrent;
using ExamEngine.LoadTests.Running;
using ExamEngine.LoadTests.Sitting;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>Proctors watch a slot in which everybody works.</summary>
internal sealed class ProctorBoard : LoadScenario
{
    private const string Without = "without proctors";
    private const string With = "with proctors";
    private readonly List<Proctor> _proctors = [];
    private readonly ConcurrentDictionary<Guid, ConcurrentQueue<(int Answered, long Intended)>> _expected = new();
    private Func<ValueTask>? _keep;

    public override string Name => "proctor-board";

    public override string About =>
        "Everybody works, first without proctors, then with 20 (--proctors) who watch the whole slot. From an answer's moment to the new number on the board of the first proctor; what the proctors add to the processor time.";

    public override Task PrepareAsync(LoadRun run) => run.SitDownAsync(run.Options.Candidates);

    public override IReadOnlyList<Phase> Phases(LoadRun run) =>
    [
        Approach(run),
        new Phase(Without, Pace(run.Options), Answering(run)),
        new Phase(With, Pace(run.Options), Watched(run)) { Before = () => JoinAsync(run), Until = LeaveAsync },
    ];

    public override Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        var (without, with) = (results.Single(phase => phase.Name == Without), results.Single(phase => phase.Name == With));
        if (without.Cores > 0)
        {
            var added = (with.Cores / without.Cores) - 1;
            run.Findings.Aim($"{run.Options.Proctors} proctors add below 10 % of processor time", Percent(added), added < 0.1, added);
        }

        if (with.Durations.TryGetValue("on the board", out var board))
        {
            run.Findings.Aim("On the board, 99 in 100 within 1 s", Ms(board.P99), board.P99 <= 1000, board.P99);
        }

        var never = _expected.Values.Sum(queue => queue.Count);
        run.Findings.Judge("Answers that never came to the board", Whole(never), never == 0, never);
        return Task.CompletedTask;
    }

    private Func<long, long, Task> Watched(LoadRun run) => (n, intended) =>
    {
        var candidate = run.Crowd[n];
        var answered = candidate.Given + 1;
        if (answered <= run.Options.Items)
        {
            _expected.GetOrAdd(candidate.Seat.Session, static _ => new()).Enqueue((answered, intended));
        }

        candidate.Answer(intended, looksAtNext: true);
        return Task.CompletedTask;
    };

    private async Task JoinAsync(LoadRun run)
    {
        for (var n = 0; n < run.Options.Proctors; n++)
        {
            // One of them reads; the others only take what they are sent.
            var proctor = new Proctor(run.Recorder, n == 0 ? (session, answered) => Seen(run, session, answered) : null);
            await proctor.WatchAsync(run.Stand.Addresses[n % run.Stand.Addresses.Count], run.Slot);
            _proctors.Add(proctor);
        }

        var pings = new Timer(_ => Ping(), null, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5));
        _keep = pings.DisposeAsync;
    }

    private async Task LeaveAsync()
    {
        // The board's own pace, and its full round.
        for (var looks = 0; looks < 60 && _expected.Values.Any(queue => !queue.IsEmpty); looks++)
        {
            await Task.Delay(50);
        }

        await _keep!();
        foreach (var proctor in _proctors)
        {
            await proctor.DisposeAsync();
        }
    }

    private void Ping()
    {
        foreach (var proctor in _proctors)
        {
            _ = proctor.PingAsync().AsTask();
        }
    }

    private void Seen(LoadRun run, Guid session, int answered)
    {
        while (_expected.TryGetValue(session, out var queue) && queue.TryPeek(out var next) && next.Answered <= answered && queue.TryDequeue(out next))
        {
            run.Recorder.Took("on the board", next.Intended);
        }
    }
}

using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>Everybody comes at the same time.</summary>
internal sealed class SynchronisedStart : LoadScenario
{
    public override string Name => "synchronised-start";

    public override string About =>
        "Everybody has checked in. Within 10 s (--within) all load the page, open the live connection, press Start and get their first item. Durations count from the moment at which the page was to be loaded.";

    public override async Task PrepareAsync(LoadRun run)
    {
        await run.BookAsync(run.Options.Candidates);
        await run.EnterAsync();
        run.Crowd.Live();
    }

    public override IReadOnlyList<Phase> Phases(LoadRun run) =>
    [
        new Phase("start", new LoadModel.Burst(run.Options.Candidates, run.Options.Within ?? TimeSpan.FromSeconds(10)), async (n, intended) =>
        {
            var candidate = run.Crowd[n];
            await candidate.LoadPageAsync();
            await candidate.AttachAsync(intended);
            await candidate.StartAsync(intended);
            run.Recorder.Count("started");
        }) { Per = "started" },
    ];

    public override Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        var start = results[0];
        var failed = run.Options.Candidates - start.Counts.GetValueOrDefault("started");
        run.Findings.Judge("Everybody has started", $"{Whole(run.Options.Candidates - failed)} of {Whole(run.Options.Candidates)} in {Whole(start.Seconds)} s", failed == 0, failed);
        if (start.Durations.TryGetValue("first item", out var first))
        {
            run.Findings.Aim("First item, 99 in 100 within 500 ms", Ms(first.P99), first.P99 <= 500, first.P99);
        }

        return Task.CompletedTask;
    }
}

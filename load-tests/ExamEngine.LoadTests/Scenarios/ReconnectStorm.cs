using System.Diagnostics;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>Everybody's connection is lost at the same moment.</summary>
internal sealed class ReconnectStorm : LoadScenario
{
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public override string Name => "reconnect-storm";

    public override string About =>
        "Everybody sits and works. Two seconds into the second phase all connections are torn; pages come back as pages do (200 ms at first, then longer), to the next node if there are several. Durations count from the loss.";

    public override Task PrepareAsync(LoadRun run) => run.SitDownAsync(run.Options.Candidates);

    public override IReadOnlyList<Phase> Phases(LoadRun run) =>
    [
        new Phase("before", Pace(run.Options).For(TimeSpan.FromSeconds(Math.Min(15, run.Options.During.TotalSeconds))), Answering(run)),
        new Phase("storm", Pace(run.Options), Answering(run))
        {
            Before = () =>
            {
                _ = TearAsync(run);
                return Task.CompletedTask;
            },
            Until = () => UntilBackAsync(run),
        },
    ];

    public override Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        var storm = results[^1];
        var back = storm.Counts.GetValueOrDefault("back");
        run.Findings.Judge("Everybody is back", $"{Whole(back)} of {Whole(run.Options.Candidates)}", back >= run.Options.Candidates && run.Crowd.Candidates.All(candidate => candidate.IsAttached), back);
        if (storm.Durations.TryGetValue("back", out var took))
        {
            run.Findings.Tell("Back, half and all, the page's own wait included", $"{Ms(took.P50)}, {Ms(took.Max)}", took.Max);
        }

        return Task.CompletedTask;
    }

    private static async Task UntilBackAsync(LoadRun run)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && (run.Recorder.Phase.Count("back") < run.Options.Candidates || run.Crowd.Candidates.Any(candidate => !candidate.IsAttached)))
        {
            await Task.Delay(50);
        }
    }

    private static async Task TearAsync(LoadRun run)
    {
        await Task.Delay(run.Options.During / 4 < Latest ? run.Options.During / 4 : Latest);
        foreach (var candidate in run.Crowd.Candidates)
        {
            candidate.CutOff();
        }
    }
}

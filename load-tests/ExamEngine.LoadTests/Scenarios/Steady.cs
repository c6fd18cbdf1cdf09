using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>Everybody sits and works at a candidate's pace.</summary>
internal class Steady : LoadScenario
{
    private SessionMemory? _memory;

    public override string Name => "steady";

    public override string About => "Everybody sits and answers an item every 60 to 90 s (scaled), looks at the next one, and gives a sign of life every 2 s.";

    public override IReadOnlyList<LoadModel> FloorModels(LoadOptions options) => [Pace(options)];

    public override async Task PrepareAsync(LoadRun run)
    {
        await run.BookAsync(run.Options.Candidates);
        _memory = run.Stand.Nodes.Count > 0 ? await SessionMemory.BeforeAsync(run) : null;
        await run.EnterAsync();
        await run.Crowd.SitDownAsync();
        await (_memory?.AfterAsync(run) ?? Task.CompletedTask);
    }

    public override IReadOnlyList<Phase> Phases(LoadRun run) =>
    [
        SignsOfLife(run.Options),
        Approach(run),
        new Phase("answering", Pace(run.Options), Answering(run)),
    ];

    public override async Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        var answering = results.Single(phase => phase.Name == "answering");
        await (_memory?.AtTheEndAsync(run, results) ?? Task.CompletedTask);
        if (answering.Durations.TryGetValue("received", out var received) && answering.Durations.TryGetValue("durable", out var durable))
        {
            run.Findings.Aim("Received, 99 in 100 within 50 ms", Ms(received.P99), received.P99 <= 50, received.P99);
            run.Findings.Aim("Durable, 99 in 100 within 250 ms", Ms(durable.P99), durable.P99 <= 250, durable.P99);
        }
    }
}

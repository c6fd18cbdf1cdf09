using ExamEngine.LoadTests.Floor;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Reporting;
using ExamEngine.LoadTests.Scenarios;
using ExamEngine.LoadTests.Stand;

namespace ExamEngine.LoadTests.Running;

/// <summary>One scenario from the floor to the report.</summary>
internal static class ScenarioRun
{
    // So many sit a whole examination first, so that what is measured has been compiled to its best.
    private const int WarmUpCandidates = 32;
    private const int WarmUpAnswers = 30;
    private const int MostFloorPages = 1000;

    // Of fewer answers, what goes on beside them hides what they cost.
    private const int FewestToTell = 1000;

    /// <summary>Runs it on a stand of its own.</summary>
    public static async Task<RunReport> RunAsync(LoadScenario scenario, LoadOptions options, int nodes, string command, Action<string> say)
    {
        options = options with { Settings = [.. scenario.Settings, .. options.Settings] };
        using var stand = await LoadStand.StartAsync(options);
        var floor = await FloorRun.RunAsync(options, stand, scenario.FloorModels(options), Math.Min(options.Candidates, MostFloorPages), say);
        await stand.StartNodesAsync(nodes);
        say($"{nodes} node(s) and the stores are up.");
        return await RunAsync(scenario, options, stand, floor, nodes, command, say);
    }

    /// <summary>Runs it on a stand that is there.</summary>
    public static async Task<RunReport> RunAsync(LoadScenario scenario, LoadOptions options, LoadStand stand, IReadOnlyList<PhaseResult> floor, int nodes, string command, Action<string> say)
    {
        var machine = Machine.Of(stand.Postgres?.Version ?? "elsewhere", stand.Redis is { } redis ? await redis.VersionAsync() : "elsewhere");
        var began = DateTimeOffset.UtcNow;
        await using var database = await stand.OpenDatabaseAsync();
        var recorder = new Recorder();
        var run = new LoadRun(options, stand, recorder, await Seeding.SignedInAsync(database, stand.Addresses[0]), say);
        await WarmUpAsync(run);
        recorder.Begin("");
        await scenario.PrepareAsync(run);
        await Compiling.IsOverAsync([.. stand.Nodes.Select(node => node.Pid)], options.WarmUpPatience);
        say($"Prepared after {(DateTimeOffset.UtcNow - began).TotalSeconds:0} s.");
        using var share = options.CoreShare is { } part ? CoreShare.Of(stand.Nodes.Select(node => node.Pid), part) : null;
        var results = new List<PhaseResult> { Preparation(recorder) };
        var sampler = new Sampler(stand.Watched, recorder);
        await using (sampler)
        {
            var runner = new Runner(recorder, stand.Watched, say);
            foreach (var phase in scenario.Phases(run))
            {
                await Compiling.IsOverAsync([.. stand.Nodes.Select(node => node.Pid)], options.WarmUpPatience / 3);
                results.Add(await runner.RunAsync(phase, patience => run.Crowd.SettleAsync(patience)));
            }
        }

        run.Samples = sampler.Samples;

        var measured = results.Skip(1).ToArray();
        await scenario.FinishAsync(run, measured);
        await CompareAsync(run, measured);
        var costs = Cost.Of(measured, floor);
        Aim(run.Findings, costs);
        await run.Crowd.DisposeAsync();
        return new RunReport(scenario.Name, scenario.About, command, began, nodes, machine, floor, results, costs, run.Findings.All, run.Samples);
    }

    private static async Task WarmUpAsync(LoadRun run)
    {
        run.Recorder.Begin("warming up");
        await run.SitDownAsync(Math.Min(WarmUpCandidates, run.Options.Candidates));
        for (var answers = 0; answers < WarmUpAnswers; answers++)
        {
            await run.Crowd.EachAsync(candidate => candidate.AnswerAsync(System.Diagnostics.Stopwatch.GetTimestamp()));
        }

        await run.Crowd.SettleAsync(TimeSpan.FromSeconds(60));
        await run.Crowd.EachAsync(candidate => candidate.SubmitAsync(System.Diagnostics.Stopwatch.GetTimestamp()));
        await run.LeaveAsync();
    }

    /// <summary>How long everybody's way into the examination took; nothing is told for one of these.</summary>
    private static PhaseResult Preparation(Recorder recorder)
    {
        var measures = recorder.Begin("");
        var durations = measures.Durations.ToDictionary(each => each.Key, each => Spread.Of(each.Value), StringComparer.Ordinal);
        return new PhaseResult("preparation", "48 at a time", null, 0, "", 0, new Dictionary<string, double>(StringComparer.Ordinal), new Dictionary<string, long>(StringComparer.Ordinal), durations, measures.Counts);
    }

    private static async Task CompareAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        if (run.Crowd.Candidates.Count == 0)
        {
            return;
        }

        run.Findings.Tell("Connections lost", $"{results.Sum(phase => phase.Counts.GetValueOrDefault("lost connections"))}");
        var left = await run.Crowd.SettleAsync(TimeSpan.FromSeconds(60));
        run.Findings.Judge("Answers never durable", $"{left}", left == 0, left);
        await using var database = await run.Stand.OpenDatabaseAsync();
        var (received, lost, altered, stored) = await Record.CompareAsync(database, run.Slot, run.Crowd);
        run.Findings.Tell("Answers received, and in the database", $"{received}, {stored}", received);
        run.Findings.Judge("Received, and not in the database", $"{lost}", lost == 0, lost);
        run.Findings.Judge("Received, and in the database with other content", $"{altered}", altered == 0, altered);
        foreach (var (code, count) in results.SelectMany(phase => phase.Counts).Where(each => each.Key.StartsWith("refused: ", StringComparison.Ordinal) || each.Key.StartsWith("failed", StringComparison.Ordinal) || each.Key == "never answered")
            .GroupBy(each => each.Key, each => each.Value, (code, counts) => (code, counts.Sum())))
        {
            run.Findings.Judge($"Nothing is {code}", $"{count}", isKept: false, count);
        }
    }

    private static void Aim(Findings findings, IReadOnlyList<Cost> costs)
    {
        foreach (var (per, goal) in (ReadOnlySpan<(string, double)>)[("durable", 2.5), ("received", 1.6)])
        {
            // Of several stages, the one with the most throughput.
            if (costs.Where(cost => cost.Per == per && cost.Ratio is not null && cost.Operations >= FewestToTell).MaxBy(cost => cost.PerSecond) is { } best)
            {
                var ratio = best.RatioAlone ?? best.Ratio!.Value;
                findings.Aim(
                    FormattableString.Invariant($"Processor time of a {per} answer, at most {goal} × the floor ({best.Phase}; signs of life not counted)"),
                    FormattableString.Invariant($"{best.Alone ?? best.System:0} µs, {ratio:0.00} ×; signs of life counted {best.Ratio:0.00} ×"),
                    ratio <= goal,
                    ratio);
            }
        }
    }
}

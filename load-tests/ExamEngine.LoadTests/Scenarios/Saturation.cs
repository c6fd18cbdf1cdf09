using System.Globalization;
using ExamEngine.LoadTests.Reporting;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>As many answers as go through: a closed loop without thinking, in stages.</summary>
internal sealed class Saturation : LoadScenario
{
    private const string ReceivedOnly = "received only" + Cost.Frozen;

    public override string Name => "saturation";

    public override string About =>
        "A closed loop: so many answers are under way at any time, over all sessions in turn, stage by stage. At the end the database's processes are stopped where they are: answers are received and "
        + "nothing is committed, which gives the cost of a received answer; then everything is committed.";

    /// <summary>Nobody answers as often as this; the limit of a page is not what is measured.</summary>
    public override IReadOnlyList<string> Settings => ["--Limits:HubCallsPerTenSeconds=1000000"];

    public override IReadOnlyList<LoadModel> FloorModels(LoadOptions options) => [.. options.Concurrency.Select(copies => Stage(options, copies))];

    public override Task PrepareAsync(LoadRun run) => run.SitDownAsync(run.Options.Candidates);

    public override IReadOnlyList<Phase> Phases(LoadRun run)
    {
        Func<long, long, Task> answer = (n, intended) => run.Crowd[n].AnswerAsync(intended);
        List<Phase> phases = [SignsOfLife(run.Options), .. run.Options.Concurrency.Select(copies => new Phase(NameOf(copies), Stage(run.Options, copies), answer))];
        if (run.Options.ReceivedOnly > TimeSpan.Zero && run.Stand.Postgres is { } postgres)
        {
            phases.Add(SignsOfLife(run.Options) with
            {
                Name = Cost.Idle + Cost.Frozen,
                Model = new LoadModel.Idle(run.Options.ReceivedOnly),
                Settles = false,
                Before = () =>
                {
                    postgres.Freeze();
                    return Task.CompletedTask;
                },
            });
            phases.Add(new Phase(ReceivedOnly, new LoadModel.Closed(run.Options.Concurrency[^1], run.Options.ReceivedOnly), answer)
            {
                Per = "received",
                Settles = false,
                After = async () =>
                {
                    postgres.Thaw();
                    await run.Crowd.SettleAsync(TimeSpan.FromMinutes(3));
                },
            });
        }

        return phases;
    }

    public override Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        var stages = results.Where(phase => phase.Copies is not null && phase.Name != ReceivedOnly).ToArray();
        var best = stages.MaxBy(stage => stage.Operations / stage.Seconds)!;
        run.Findings.Tell("Most durable answers a second", Whole(best.Operations / best.Seconds), best.Operations / best.Seconds);
        run.Findings.Tell("First to saturate", Saturated(best));
        return Task.CompletedTask;
    }

    public static string NameOf(int copies) => string.Create(CultureInfo.InvariantCulture, $"{copies} under way");

    private static LoadModel.Closed Stage(LoadOptions options, int copies) =>
        new(copies, TimeSpan.FromSeconds(Math.Max(Math.Min(5, options.During.TotalSeconds), options.During.TotalSeconds / options.Concurrency.Count)));

    /// <summary>Redis works on one thread; all parts and the generator share the machine's cores.</summary>
    private static string Saturated(PhaseResult best)
    {
        var cores = best.CpuSeconds.ToDictionary(part => part.Key, part => part.Value / best.Seconds, StringComparer.Ordinal);
        var all = cores.Values.Sum();
        var words = string.Join(", ", cores.OrderByDescending(part => part.Value).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key} {part.Value:0.00}")));
        var first = cores.GetValueOrDefault("redis") > 0.9 ? "Redis' one thread" : all > 0.9 * Environment.ProcessorCount ? "the machine's processor" : "no processor: waiting (disk, locks, batching)";
        return string.Create(CultureInfo.InvariantCulture, $"{first}; cores used: {words}; of {Environment.ProcessorCount}");
    }
}

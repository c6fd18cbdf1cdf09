using System.Diagnostics;
using System.Globalization;
using ExamEngine.LoadTests.Reporting;
using ExamEngine.LoadTests.Running;
using Npgsql;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>Everybody hands in within a second.</summary>
internal sealed class LastSecond : LoadScenario
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private const string Reports = "scoring and reports";
    private const string HandIn = "hand in";
    private long _began;
    private TimeSpan? _sealed;
    private TimeSpan? _released;

    public override string Name => "last-second";

    public override string About =>
        "Everybody sits and has answered a few items. Within 1 s (--within) all give a last answer, end the section and hand in. Then, until every session has its report, nothing but scoring and reporting goes on.";

    public override async Task PrepareAsync(LoadRun run)
    {
        await run.SitDownAsync(run.Options.Candidates);
        for (var answers = 0; answers < 3; answers++)
        {
            await run.Crowd.EachAsync(candidate => candidate.AnswerAsync(Stopwatch.GetTimestamp()));
        }

        await run.Crowd.SettleAsync(TimeSpan.FromSeconds(60));
    }

    public override IReadOnlyList<Phase> Phases(LoadRun run) =>
    [
        SignsOfLife(run.Options),
        new Phase(HandIn, new LoadModel.Burst(run.Options.Candidates, run.Options.Within ?? TimeSpan.FromSeconds(1)), async (n, intended) =>
        {
            if (await run.Crowd[n].AnswerAsync(intended))
            {
                await run.Crowd[n].SubmitAsync(intended);
                run.Recorder.Count("submitted");
            }
        })
        {
            Per = "submitted",
            Before = () =>
            {
                _began = Stopwatch.GetTimestamp();
                return Task.CompletedTask;
            },
        },
        new Phase(Reports, new LoadModel.Idle(TimeSpan.Zero), static (_, _) => Task.CompletedTask) { Per = "reports", Settles = false, Until = () => UntilReleasedAsync(run) },
    ];

    public override Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        var (idle, handIn, reports) = (results.First(phase => phase.Name == Cost.Idle), results.Single(phase => phase.Name == HandIn), results.Single(phase => phase.Name == Reports));
        var missing = run.Options.Candidates - handIn.Counts.GetValueOrDefault("submitted");
        run.Findings.Judge("Everybody has handed in", $"{Whole(handIn.Counts.GetValueOrDefault("submitted"))} of {Whole(run.Options.Candidates)}", missing == 0, missing);
        run.Findings.Aim("All sealed within 30 s of the first hand-in", Seconds(_sealed), _sealed?.TotalSeconds <= 30, _sealed?.TotalSeconds);
        run.Findings.Tell("All reports made after", Seconds(_released), _released?.TotalSeconds);
        if (reports.CpuPerOperationBeside(idle) is > 0 and var cpu)
        {
            run.Findings.Aim(
                "Scoring and reports, sessions a minute on one core, server, Redis and database together, without signs of life (goal 10,000)", Whole(60e6 / cpu), 60e6 / cpu >= 10_000, 60e6 / cpu);
        }

        return Task.CompletedTask;
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalSeconds:0.0} s") : "not in five minutes";

    private async Task UntilReleasedAsync(LoadRun run)
    {
        await using var database = await run.Stand.OpenDatabaseAsync();
        var (_, before) = await LookAsync(database, run);
        var released = before;
        while (_released is null && Stopwatch.GetElapsedTime(_began) < Patience)
        {
            (var isOver, released) = await LookAsync(database, run);
            _sealed ??= isOver == run.Options.Candidates ? Stopwatch.GetElapsedTime(_began) : null;
            _released ??= released == run.Options.Candidates ? Stopwatch.GetElapsedTime(_began) : null;
            await Task.Delay(_released is null ? 100 : 0);
        }

        run.Recorder.Count("reports", released - before);
    }

    private static async Task<(long Sealed, long Released)> LookAsync(NpgsqlConnection database, LoadRun run)
    {
        // Values of SessionState: Sealed, and Released.
        await using var command = new NpgsqlCommand("""SELECT count(*) FILTER (WHERE "State" >= 9), count(*) FILTER (WHERE "State" >= 11) FROM "Sessions" WHERE "SlotId" = $1""", database)
        {
            Parameters = { new() { Value = run.Slot } },
        };
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0), row.GetInt64(1));
    }
}

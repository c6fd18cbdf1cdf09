using System.Diagnostics;
using System.Globalization;
using ExamEngine.LoadTests.Running;
using Npgsql;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>Everybody hands in within a second.</summary>
internal sealed class LastSecond : LoadScenario
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private TimeSpan? _sealed;
    private TimeSpan? _released;

    public override string Name => "last-second";

    public override string About =>
        "Everybody sits and has answered a few items. Within 1 s (--within) all give a last answer, end the section and hand in. The phase ends when every session has its report.";

    public override async Task PrepareAsync(LoadRun run)
    {
        await run.SitDownAsync(run.Options.Candidates);
        for (var answers = 0; answers < 3; answers++)
        {
            await run.Crowd.EachAsync(candidate => candidate.AnswerAsync(Stopwatch.GetTimestamp()));
        }

        await run.Crowd.SettleAsync(TimeSpan.FromSeconds(60));
    }

    public override IReadOnlyList<Phase> Phases(LoadRun run)
    {
        var began = 0L;
        return
        [
            new Phase("hand in", new LoadModel.Burst(run.Options.Candidates, run.Options.Within ?? TimeSpan.FromSeconds(1)), async (n, intended) =>
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
                    began = Stopwatch.GetTimestamp();
                    return Task.CompletedTask;
                },
                Until = () => UntilReleasedAsync(run, began),
            },
        ];
    }

    public override Task FinishAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        var handIn = results[0];
        var missing = run.Options.Candidates - handIn.Counts.GetValueOrDefault("submitted");
        run.Findings.Judge("Everybody has handed in", $"{Whole(handIn.Counts.GetValueOrDefault("submitted"))} of {Whole(run.Options.Candidates)}", missing == 0, missing);
        run.Findings.Aim("All sealed within 30 s of the first hand-in", Seconds(_sealed), _sealed?.TotalSeconds <= 30, _sealed?.TotalSeconds);
        run.Findings.Tell("All reports made after", Seconds(_released), _released?.TotalSeconds);
        if (handIn.SystemCpu / run.Options.Candidates is > 0 and var cpu)
        {
            run.Findings.Aim(
                "Finished sessions a minute on one core, from the last answer to the report, server, Redis and database together (goal 10,000)", Whole(60 / cpu), 60 / cpu >= 10_000, 60 / cpu);
        }

        return Task.CompletedTask;
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalSeconds:0.0} s") : "not in five minutes";

    private async Task UntilReleasedAsync(LoadRun run, long began)
    {
        await using var database = await run.Stand.OpenDatabaseAsync();
        while (_released is null && Stopwatch.GetElapsedTime(began) < Patience)
        {
            await Task.Delay(200);
            var (isSealed, isReleased) = await LookAsync(database, run);
            _sealed ??= isSealed ? Stopwatch.GetElapsedTime(began) : null;
            _released ??= isReleased ? Stopwatch.GetElapsedTime(began) : null;
        }
    }

    private static async Task<(bool Sealed, bool Released)> LookAsync(NpgsqlConnection database, LoadRun run)
    {
        // Values of SessionState: Sealed, and Released.
        await using var command = new NpgsqlCommand("""SELECT count(*) FILTER (WHERE "State" >= 9), count(*) FILTER (WHERE "State" >= 11) FROM "Sessions" WHERE "SlotId" = $1""", database)
        {
            Parameters = { new() { Value = run.Slot } },
        };
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return (row.GetInt64(0) == run.Options.Candidates, row.GetInt64(1) == run.Options.Candidates);
    }
}

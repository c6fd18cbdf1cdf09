using System.Globalization;
using System.Text.Json;
using ExamEngine.Faults.Campaign;
using ExamEngine.Faults.Sitting;
using ExamEngine.Faults.Stand;

namespace ExamEngine.Faults.Scenarios;

/// <summary>One fault with a crowd sitting, and how long it took until all was well. Ends with 0 when it stayed within its limit and nothing was lost.</summary>
internal sealed class Scenario(ScenarioOptions options, TestStand stand, Crowd crowd, Acknowledgements acknowledgements)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly List<(string What, string Figure)> _figures = [];
    private bool _isKept = true;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = ScenarioOptions.Of(args);
        if (TestStand.Missing() is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        using var stand = await TestStand.StartAsync(sectionSeconds: 3600);
        var folder = Path.Combine(stand.Folder, "pages");
        Directory.CreateDirectory(folder);
        var acknowledgements = new Acknowledgements();
        await using var crowd = await Crowd.SitDownAsync(stand, await SignIns.AllAsync(stand.Nodes[0].Address), options.Sessions, folder, acknowledgements, Console.WriteLine);
        return await new Scenario(options, stand, crowd, acknowledgements).MeasureAsync(folder);
    }

    private async Task<int> MeasureAsync(string folder)
    {
        crowd.AnswerOnce();
        await crowd.UntilAsync(candidate => candidate.Page!.Journal.Pending == 0, Patience);
        Action<string> say = Console.WriteLine;
        say("Everybody's first answer is saved.");
        switch (options.Name)
        {
            case "redis-wiped":
                await RedisWipedAsync();
                break;
            case "node-killed":
                await NodeKilledAsync();
                break;
            case "database-down":
                await DatabaseDownAsync();
                break;
            case "rolling-restarts":
                await RollingRestartsAsync();
                break;
            default:
                Console.Error.WriteLine(ScenarioOptions.Usage);
                return 2;
        }

        await crowd.StopAnsweringAsync();
        await crowd.UntilAsync(candidate => candidate.Page!.Journal.Pending == 0, Patience);
        await RecordAsync(folder);
        Write();
        return _isKept ? 0 : 1;
    }

    private async Task RedisWipedAsync()
    {
        var at = PageLog.Now;
        await stand.Redis.WipeAsync();
        crowd.AnswerOnce();
        Time("an answer was received in every session after", 30_000, await crowd.UntilAsync(candidate => candidate.Page!.Journal.NewestThere >= at, Patience));
    }

    private async Task NodeKilledAsync()
    {
        crowd.KeepAnswering(options.PerSecond);
        await Task.Delay(5000);
        await stand.Nodes[0].KillAsync();
        var at = PageLog.Now;
        crowd.AnswerOnce();
        Time("an answer given after the kill was received in every session after", 10_000, await crowd.UntilAsync(candidate => candidate.Page!.Journal.NewestThere >= at, Patience));
    }

    private async Task DatabaseDownAsync()
    {
        var before = crowd.Candidates.ToDictionary(candidate => candidate.Session, candidate => candidate.Page!.Sight!.Open!.Deadline!.Value);
        crowd.KeepAnswering(options.PerSecond);
        await Task.Delay(5000);
        await stand.Postgres.CrashAsync();
        var (at, given, received) = (PageLog.Now, crowd.Given, Received);
        await Task.Delay(TimeSpan.FromSeconds(options.Seconds));
        var (until, backlog) = (PageLog.Now, crowd.Candidates.Sum(candidate => candidate.Page!.Journal.Pending));
        Figure("the database was away for", $"{(until - at) / 1000.0:0.0} s");
        Figure("answers given meanwhile, received, not yet saved", $"{crowd.Given - given}, {Received - received}, {backlog}");
        var saved = crowd.Candidates.Sum(candidate => candidate.Log.Count("saved", at + 1000, until));
        Judge("answers shown as Saved meanwhile", $"{saved}", saved == 0);
        await stand.Postgres.StartAsync();
        var back = PageLog.Now;
        Time("everything received before was saved after", 60_000, await crowd.UntilAsync(candidate => !candidate.Page!.Journal.HasBefore(back), Patience));
        var lost = until - at;
        Time("the time was given back to everybody after", 60_000, await crowd.UntilAsync(candidate => candidate.Page!.Sight!.Open!.Deadline - before[candidate.Session] >= lost, Patience));
        Figure("time given back, least and most", $"{Given(before).Min() / 1000.0:0.0} s, {Given(before).Max() / 1000.0:0.0} s");
    }

    private async Task RollingRestartsAsync()
    {
        crowd.KeepAnswering(options.PerSecond);
        await Task.Delay(3000);
        var worst = 0L;
        for (var i = 0; i < options.Restarts; i++)
        {
            var node = stand.Nodes[i % stand.Nodes.Count];
            var at = PageLog.Now;
            await node.StopAsync();
            var stopped = PageLog.Now;
            await node.StartAsync();
            var up = PageLog.Now;
            crowd.AnswerOnce();
            var (_, _, all) = await crowd.UntilAsync(candidate => candidate.Page!.Journal.NewestThere >= up, Patience);
            worst = Math.Max(worst, all);
            Console.WriteLine($"Restart {i + 1}, node {node.Name}: stopped in {stopped - at} ms, up again after {up - stopped} ms, all sessions answered {all} ms later.");
        }

        Figure("restarts", $"{options.Restarts}");
        Figure("longest until an answer was received in every session after a restart", $"{worst / 1000.0:0.0} s");
    }

    /// <summary>What was received or shown as Saved has to be in the record, and nothing may have been refused.</summary>
    private async Task RecordAsync(string folder)
    {
        foreach (var candidate in crowd.Candidates)
        {
            candidate.Log.Flush();
        }

        var (missing, answers) = await RecordOfCrowd.MissingAsync(stand, crowd.Candidates.Select(candidate => candidate.Session), folder);
        Figure("answers given and in the record", $"{crowd.Given}, {answers}");
        Judge("received or Saved, and not in the record", $"{missing}", missing == 0);
        var refused = acknowledgements.Codes.Where(code => code.Key is "tooLate" or "closed" or "invalid" or "conflict").Sum(code => code.Value);
        Judge("refused", $"{refused}", refused == 0);
        Figure("replies by code", string.Join(", ", acknowledgements.Codes.OrderByDescending(code => code.Value).Select(code => $"{code.Key} {code.Value}")));
    }

    private int Received => acknowledgements.Codes.GetValueOrDefault("received");

    private IEnumerable<long> Given(Dictionary<Guid, long> before) => crowd.Candidates.Select(candidate => candidate.Page!.Sight!.Open!.Deadline!.Value - before[candidate.Session]);

    private void Time(string what, long limitMs, (long Half, long Most, long All) took) =>
        Judge($"{what} (half, 99 of 100, all; limit {limitMs / 1000} s)", $"{took.Half / 1000.0:0.0} s, {took.Most / 1000.0:0.0} s, {took.All / 1000.0:0.0} s", took.All <= limitMs);

    private void Judge(string what, string figure, bool isKept)
    {
        _isKept &= isKept;
        Figure(what, isKept ? figure : $"{figure} — too much");
    }

    private void Figure(string what, string figure)
    {
        _figures.Add((what, figure));
        Console.WriteLine($"{what}: {figure}");
    }

    private void Write()
    {
        Directory.CreateDirectory(options.Out);
        var culture = CultureInfo.InvariantCulture;
        var head = string.Create(culture, $"# {options.Name}\n\n{crowd.Candidates.Count} running sessions, 2 nodes, {Environment.ProcessorCount} cores for everything, {options.PerSecond} answers a second.\n\n| | |\n|---|---|\n");
        File.WriteAllText(Path.Combine(options.Out, $"{options.Name}.md"), head + string.Concat(_figures.Select(each => $"| {each.What} | {each.Figure} |\n")));
        File.WriteAllText(
            Path.Combine(options.Out, $"{options.Name}.json"),
            JsonSerializer.Serialize(new { options.Name, sessions = crowd.Candidates.Count, kept = _isKept, figures = _figures.ToDictionary(each => each.What, each => each.Figure) }, JsonSerializerOptions.Web));
    }
}

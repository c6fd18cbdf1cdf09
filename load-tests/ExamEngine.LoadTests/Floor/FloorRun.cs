using ExamEngine.Faults.Stand;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Running;
using ExamEngine.LoadTests.Stand;
using ExamEngine.Specs.Server.Fixtures;

namespace ExamEngine.LoadTests.Floor;

/// <summary>Drives the floor with a scenario's own load before the engine is started, on the same Redis.</summary>
internal static class FloorRun
{
    // As in the engine's runs: what is measured has been compiled to its best before.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>The phase in which nobody answers.</summary>
    public const string Idle = "floor, idle";

    /// <summary>Measures it.</summary>
    /// <param name="options">Of the run.</param>
    /// <param name="stand">Its Redis is used and emptied again.</param>
    /// <param name="models">The loads; each is measured.</param>
    /// <param name="pages">How many connections.</param>
    /// <param name="say">Tells what goes on.</param>
    public static async Task<IReadOnlyList<PhaseResult>> RunAsync(LoadOptions options, LoadStand stand, IReadOnlyList<LoadModel> models, int pages, Action<string> say)
    {
        if (options.Floor <= TimeSpan.Zero || models.Count == 0 || stand.Redis is not { } redis)
        {
            return [];
        }

        var address = new Uri($"http://127.0.0.1:{ThrowawayProcess.FreePort()}");
        using var floor = await Guarded.StartAsync("floor", [.. Commands.Self(options.Pin ? 0 : null), "floor", $"--urls={address.GetLeftPart(UriPartial.Authority)}", $"--Redis=127.0.0.1:{redis.Port}"]);
        using var http = new HttpClient { BaseAddress = address };
        await Until.TrueAsync(() => ReadyAsync(http), () => $"The floor did not start: {floor.Log}", Until.ServerStarts);

        var recorder = new Recorder();
        var watched = new Watched();
        watched.Add("floor", floor.Pid);
        watched.Add("redis", redis.Pid);
        var candidates = Enumerable.Range(0, pages).Select(_ => new FloorPage(recorder, options.Items)).ToArray();
        await Parallel.ForEachAsync(candidates, new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (page, _) => await page.ConnectAsync(address));
        var runner = new Runner(recorder, watched, say);
        var results = new List<PhaseResult>();
        Phase Of(string name, LoadModel model) => new(name, model, (n, intended) => candidates[n % pages].AnswerAsync(intended)) { Per = "received" };
        var warmUp = WarmUp < options.Floor ? WarmUp : options.Floor;
        await runner.RunAsync(Of("floor, warming up", models[0].For(warmUp)), _ => Task.CompletedTask);
        await Compiling.IsOverAsync([floor.Pid], options.WarmUpPatience);
        results.Add(await runner.RunAsync(Of(Idle, new LoadModel.Idle(warmUp)), _ => Task.CompletedTask));
        foreach (var model in models)
        {
            results.Add(await runner.RunAsync(Of("floor", model.For(options.Floor)), _ => Task.CompletedTask));
        }

        await Parallel.ForEachAsync(candidates, async (page, _) => await page.DisposeAsync());
        await redis.WipeAsync();
        return results;
    }

    private static async Task<bool> ReadyAsync(HttpClient http)
    {
        try
        {
            return await http.GetStringAsync(new Uri("/ready", UriKind.Relative)) == "ready";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

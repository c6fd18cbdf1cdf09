using System.Diagnostics;
using System.Globalization;
using ExamEngine.LoadTests.Floor;
using ExamEngine.LoadTests.Measuring;
using ExamEngine.LoadTests.Reporting;
using ExamEngine.LoadTests.Scenarios;
using ExamEngine.LoadTests.Stand;

namespace ExamEngine.LoadTests.Running;

/// <summary>Every scenario once with a few candidates for a second, on one stand: shows that they run, and measures nothing.</summary>
internal static class Smoke
{
    public static async Task<int> RunAsync(LoadOptions options, Action<string> say)
    {
        options = options with
        {
            Candidates = 6, Seats = 3, Proctors = 2, Scale = 60, During = TimeSpan.FromSeconds(1), Within = TimeSpan.FromSeconds(0.5), Floor = TimeSpan.FromSeconds(0.5), Concurrency = [2],
            ReceivedOnly = TimeSpan.FromSeconds(1), Items = 20, Fsync = false, WarmUpPatience = TimeSpan.Zero, Settings = [.. new Saturation().Settings],
        };
        var watch = Stopwatch.StartNew();
        using var stand = await LoadStand.StartAsync(options);
        var floor = await FloorRun.RunAsync(options, stand, new Steady().FloorModels(options), options.Candidates, static _ => { });
        await stand.StartNodesAsync(1);
        say(string.Create(CultureInfo.InvariantCulture, $"The stand is up after {watch.Elapsed.TotalSeconds:0.0} s."));
        var broken = 0;
        foreach (var scenario in LoadScenario.All.Where(each => options.Only.Count == 0 || options.Only.Contains(each.Name, StringComparer.Ordinal)))
        {
            var began = watch.Elapsed;
            var report = await ScenarioRun.RunAsync(scenario, options, stand, floor, 1, "smoke", static _ => { });
            Reports.Write(Path.Combine(options.Out, scenario.Name), report);
            broken += report.IsKept ? 0 : 1;
            say(string.Create(CultureInfo.InvariantCulture, $"{scenario.Name}: {(report.IsKept ? "ran" : "BROKEN")}, {(watch.Elapsed - began).TotalSeconds:0.0} s"));
            foreach (var finding in report.Findings.Where(finding => finding.Kind == FindingKind.Broken))
            {
                say($"  {finding.What}: {finding.Figure}");
            }
        }

        return broken == 0 && await DoctoredRecord.IsFoundAsync(options, stand, say) && Accuracy(say) ? 0 : 1;
    }

    /// <summary>The histogram against the durations themselves.</summary>
    private static bool Accuracy(Action<string> say)
    {
        var random = new Random(7);
        var durations = Enumerable.Range(0, 20_000).Select(_ => Math.Pow(10, 6 * random.NextDouble())).Order().ToArray();
        var histogram = new Histogram();
        foreach (var microseconds in durations)
        {
            histogram.Record(TimeSpan.FromMicroseconds(microseconds));
        }

        double[] percents = [1, 50, 90, 99, 99.9, 100];
        var worst = percents.Max(percent => Math.Abs((histogram.At(percent) * 1000 / durations[(int)Math.Ceiling(durations.Length * percent / 100) - 1]) - 1));
        say(string.Create(CultureInfo.InvariantCulture, $"Percentiles are exact to {worst * 100:0.00} %."));

        // The first percentile is of a few microseconds, of which only whole ones are counted.
        return worst < 0.15;
    }
}

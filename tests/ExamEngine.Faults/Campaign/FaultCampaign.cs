using System.Diagnostics;
using ExamEngine.Faults.Checking;
using ExamEngine.Faults.Stand;

namespace ExamEngine.Faults.Campaign;

/// <summary>Rounds on one stand until enough faults were injected. The evidence of a round without violations is thrown away.</summary>
internal static class FaultCampaign
{
    public static async Task<CampaignResult> RunAsync(CampaignOptions options, Action<string> say)
    {
        var watch = Stopwatch.StartNew();
        using var stand = await TestStand.StartAsync(options.SectionSeconds);
        var signIns = await SignIns.AllAsync(stand.Nodes[0].Address);
        say($"The stand is up after {watch.Elapsed.TotalSeconds:0} s.");
        var (faults, codes, violations) = (new List<FaultEvidence>(), new SortedDictionary<string, int>(StringComparer.Ordinal), new List<RoundViolation>());
        var rounds = 0;
        for (; (faults.Count < options.Faults || codes.GetValueOrDefault("received") < options.Answers) && watch.Elapsed.TotalHours < options.Hours;)
        {
            var number = options.FirstRound + rounds;
            var folder = Path.Combine(options.Out, $"seed{options.Seed}-round{number}");
            Clear(folder);
            var round = new Round(stand, signIns, options, number, folder);
            var schedule = Schedule.Make(options.Seed, number, options.InjectSeconds * 1000, options.SmallPerSecond, options.Only, options.Clocks);
            var found = await round.RunAsync(schedule);
            faults.AddRange(round.Faults);
            violations.AddRange(found.Select(violation => new RoundViolation(number, folder, violation)));
            foreach (var (code, count) in round.Acknowledgements.Codes)
            {
                codes[code] = codes.GetValueOrDefault(code) + count;
            }

            rounds++;
            say($"Round {number}: {round.Faults.Count} faults, {round.Acknowledgements.Codes.GetValueOrDefault("received")} answers received, {found.Count} violations; {faults.Count} faults, {codes.GetValueOrDefault("received")} answers after {watch.Elapsed:hh\\:mm\\:ss} ({round.Times}).");
            Keep(stand, folder, found);
            CampaignReport.Write(options.Out, Result());
        }

        return Result();

        CampaignResult Result() => new(
            options.Seed,
            rounds,
            rounds * options.Slots * SignIns.Candidates,
            watch.Elapsed.TotalSeconds,
            [.. faults.GroupBy(fault => fault.Kind).Select(kind => new KindResult(kind.Key, kind.Count(), kind.Sum(fault => fault.InFlight), kind.Max(fault => fault.InFlight)))],
            codes,
            violations);
    }

    private static void Keep(TestStand stand, string folder, IReadOnlyList<Violation> found)
    {
        if (found.Count == 0)
        {
            Clear(folder);
            return;
        }

        File.WriteAllLines(Path.Combine(folder, "violations.txt"), found.Select(violation => violation.ToString()));
        foreach (var node in stand.Nodes)
        {
            File.WriteAllText(Path.Combine(folder, $"node-{node.Name}.txt"), node.Log);
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

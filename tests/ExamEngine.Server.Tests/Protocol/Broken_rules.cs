using System.Diagnostics;
using Xunit;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>The simulation is worth what it catches: every rule that is broken by itself has to be noticed.</summary>
public sealed class Broken_rules(ITestOutputHelper output)
{
    [Fact]
    public async Task Are_all_noticed_by_random_schedules()
    {
        await using var world = await World.CreateAsync(database: null);
        List<string> unnoticed = [];
        foreach (var mutant in Mutants.All)
        {
            var began = Stopwatch.GetTimestamp();
            world.Mutant = mutant;
            var (seed, broken) = await FirstAsync(world);
            output.WriteLine($"{mutant.Name}: {(broken is null ? "not noticed" : $"seed {seed}, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s: {broken.Split('\n')[0]}")}");
            world.Mutant = Mutant.None;
            if (broken is null || await Shrinking.BrokenAsync(world, Schedule.Draw(seed)) is not null)
            {
                unnoticed.Add(mutant.Name);
            }
        }

        Assert.True(unnoticed.Count == 0, $"Not noticed within {Random_schedules.Default} schedules:\n{string.Join("\n", unnoticed)}");
    }

    private static async Task<(int Seed, string? Broken)> FirstAsync(World world)
    {
        for (var seed = 1; seed <= Random_schedules.Default; seed++)
        {
            if (await Shrinking.BrokenAsync(world, Schedule.Draw(seed)) is { } broken)
            {
                return (seed, broken);
            }
        }

        return (0, null);
    }
}

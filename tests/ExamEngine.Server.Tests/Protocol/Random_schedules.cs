using System.Globalization;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>
/// The protocol's promises under random schedules, on the product's own components and real stores, in virtual time. <c>SCHEDULES=100000</c> runs
/// as many, <c>SEED=42</c> begins with that one.
/// </summary>
public sealed class Random_schedules(TestStores stores)
{
    public const int Default = 100;

    private static int Count => Setting("SCHEDULES", Default);

    private static int FirstSeed => Setting("SEED", 1);

    [Fact]
    public async Task Keep_every_promise_on_SQLite()
    {
        await using var world = await World.CreateAsync(database: null);
        await KeepAsync(world, FirstSeed, Count);
    }

    [Fact]
    public async Task Keep_every_promise_on_PostgreSQL()
    {
        await using var world = await World.CreateAsync(await stores.CreateDatabaseAsync());
        await KeepAsync(world, FirstSeed + 1_000_000, Math.Max(1, Count / 8));
    }

    private static async Task KeepAsync(World world, int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            var steps = Schedule.Draw(seed);
            if (await Shrinking.BrokenAsync(world, steps) is not null)
            {
                var (shortest, broken) = await Shrinking.ShrinkAsync(world, steps);
                Assert.Fail($"Seed {seed}: {broken}\n{string.Join("\n", shortest)}");
            }
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}

namespace ExamEngine.Specs.Server.Protocol;

/// <summary>Makes a schedule that breaks a promise as short as it can be by leaving out steps.</summary>
internal static class Shrinking
{
    /// <summary>Says which promise a schedule breaks; null when none.</summary>
    public static async Task<string?> BrokenAsync(World world, IReadOnlyList<Step> steps)
    {
        try
        {
            await Run.ScheduleAsync(world, steps);
            return null;
        }
        catch (Exception broken)
        {
            return broken is BrokenPromiseException ? broken.Message : broken.ToString();
        }
    }

    /// <summary>Leaves out ever smaller pieces for as long as a promise is still broken.</summary>
    public static async Task<(IReadOnlyList<Step> Steps, string Broken)> ShrinkAsync(World world, IReadOnlyList<Step> steps)
    {
        var broken = await BrokenAsync(world, steps) ?? "It does not happen again.";
        for (var piece = Math.Max(1, steps.Count / 2); piece > 0; piece /= 2)
        {
            for (var from = 0; from < steps.Count;)
            {
                IReadOnlyList<Step> fewer = [.. steps.Take(from), .. steps.Skip(from + piece)];
                if (await BrokenAsync(world, fewer) is { } still)
                {
                    (steps, broken) = (fewer, still);
                }
                else
                {
                    from += piece;
                }
            }
        }

        return (steps, broken);
    }
}

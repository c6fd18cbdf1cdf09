using System.Globalization;

namespace ExamEngine.Tests.Forms;

/// <summary>The times of a blueprint against those of the test its forms are drawn from.</summary>
public static class BlueprintTimes
{
    /// <summary>
    /// Every section that the blueprint gives more time than the test allows, a sentence each. The blueprint's minutes are what is kept: less
    /// than the test's <c>max-time</c> is a choice, more would be a limit that is not kept.
    /// </summary>
    /// <param name="blueprint">The blueprint.</param>
    /// <param name="test">The test.</param>
    public static IEnumerable<string> ReasonsAgainst(Blueprint blueprint, AssessmentTest test)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(test);
        foreach (var section in blueprint.Sections)
        {
            if (Find(test, section)?.TimeLimits is { } limits && IsMore(section.Minutes, limits))
            {
                yield return Sentence($"section {section.Id}", section.Minutes, limits);
            }
        }

        foreach (var part in test.Parts.Where(part => part.TimeLimits?.Maximum is not null))
        {
            var minutes = blueprint.Sections.Where(section => Find(test, section) is { } found && part.Sections.Contains(found)).Sum(section => section.Minutes);
            if (IsMore(minutes, part.TimeLimits!))
            {
                yield return Sentence($"the sections of part {part.Identifier} together", minutes, part.TimeLimits!);
            }
        }

        if (test.TimeLimits is { } whole && IsMore(blueprint.Sections.Sum(section => section.Minutes), whole))
        {
            yield return Sentence("all sections together", blueprint.Sections.Sum(section => section.Minutes), whole);
        }
    }

    private static AssessmentSection? Find(AssessmentTest test, BlueprintSection section) =>
        test.Parts.SelectMany(part => part.Sections).FirstOrDefault(each => BankItems.IdOf(each.Identifier) == section.Id);

    // Minutes are written with two decimals: less than a second apart is the same time.
    private static bool IsMore(double minutes, TimeLimits limits) => limits.Maximum is { } maximum && TimeSpan.FromMinutes(minutes) - maximum >= TimeSpan.FromSeconds(1);

    private static string Sentence(string what, double minutes, TimeLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"The blueprint gives {what} {minutes:0.##} minutes, more than the {limits.Maximum!.Value.TotalMinutes:0.##} that the test allows. Lower the minutes, or the max-time of the test.");
}

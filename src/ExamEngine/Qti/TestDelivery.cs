using ExamEngine.Items;
using ExamEngine.Tests;

namespace ExamEngine.Qti;

/// <summary>What of a test concerns giving examinations by it: each of its outermost sections is a section of a form, timed by itself.</summary>
internal static class TestDelivery
{
    /// <summary>Why no examination can be given by the test.</summary>
    public static IEnumerable<QtiProblem> Obstacles(IEnumerable<TestPart> parts, IReadOnlyList<(QtiElement Root, string File)> roots) =>
        TimeLimits(roots).Concat(parts.Where(part => part is { IsLinear: true, Sections.Count: > 1 }).SelectMany(part => part.Sections).SelectMany(section => Leaps(section, roots)));

    /// <summary>The weight of <see cref="AssessmentTest.ScoreWeight"/>; the first file is the test's own.</summary>
    public static string? ScoreWeight(IReadOnlyList<QtiElement> roots)
    {
        var names = roots[0].Child("qti-outcome-processing") is { } processing
            ? processing.Descendants
                .Where(element => element.Name == "qti-test-variables" && element.Attribute("variable-identifier") == AssessmentItem.ScoreIdentifier)
                .Select(element => element.Attribute("weight-identifier") ?? string.Empty)
            : roots.SelectMany(root => root.Descendants).Where(element => element.Name == "qti-weight").Select(element => element.Attribute("identifier") ?? string.Empty);

        // Taken once with a weight and once without, no single weight says what an item is worth.
        return names.Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } only] ? only : null;
    }

    // A limit that nobody keeps would deceive its author.
    private static IEnumerable<QtiProblem> TimeLimits(IReadOnlyList<(QtiElement Root, string File)> roots) =>
        from each in roots
        from element in each.Root.Descendants
        where element.Name == "qti-time-limits" && element.Attribute("max-time") is not null
        select new QtiProblem(
            each.File,
            element.Line,
            QtiSeverity.Error,
            "An examination takes its times from the blueprint, one for each section; this max-time would not be kept. Take it out, and set the time of the section in blueprint.yaml.");

    // Candidates finish one section before the next begins, so that no rule can lead into the midst of another.
    private static IEnumerable<QtiProblem> Leaps(AssessmentSection section, IReadOnlyList<(QtiElement Root, string File)> roots)
    {
        var own = All(section).Select(child => child.Identifier).Append(BranchRule.ExitSection).Append(BranchRule.ExitTest).ToHashSet(StringComparer.Ordinal);
        var targets = All(section).SelectMany(child => child.BranchRules).Select(rule => rule.Target).Where(target => !own.Contains(target)).ToHashSet(StringComparer.Ordinal);
        return from each in roots
               from element in each.Root.Descendants
               where element.Name == "qti-branch-rule" && targets.Contains(element.Attribute("target") ?? string.Empty)
               select new QtiProblem(
                   each.File,
                   element.Line,
                   QtiSeverity.Error,
                   $"The rule leads from section “{section.Identifier}” to “{element.Attribute("target")}”, outside it. The sections of an examination are taken one by one: put each into a test part of its own, and lead from part to part.");
    }

    private static IEnumerable<SectionChild> All(SectionChild child) =>
        child is AssessmentSection section ? section.Children.SelectMany(All).Prepend(child) : [child];
}

using ExamEngine.Scoring;
using ExamEngine.Specs.Forms;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Scoring;

/// <summary>Forms with results. Every item gives at most one point unless said otherwise.</summary>
internal static class Scored
{
    /// <summary>A form of the standard examination: 120 items, cut at 84 points.</summary>
    public static Form StandardForm { get; } = Blueprints.Assemble(Blueprints.Standard, Blueprints.StandardBank);

    /// <summary>The standard examination with these points in the first items and 0 in the others.</summary>
    public static ScoreReport Standard(params IEnumerable<double> points) =>
        Report(Blueprints.Standard, StandardForm, Results(StandardForm, points));

    /// <summary>One domain of some items with these points in the first of them and 0 in the others.</summary>
    public static ScoreReport OneDomain(int items, IEnumerable<double> points, decimal cut = 0.7m)
    {
        var blueprint = OneDomainBlueprint(items, cut);
        var form = FormOf(blueprint);
        return Report(blueprint, form, Results(form, points));
    }

    /// <summary>One domain, "Escalation Management", with a standard of 70 % and 8 hours of study.</summary>
    public static Blueprint OneDomainBlueprint(int items, decimal cut = 0.7m)
    {
        var blueprint = Blueprints.OneCell(items) with { Cut = cut };
        var domain = blueprint.Sections[0].Domains[0] with { Title = "Escalation Management" };
        return blueprint with { Sections = [blueprint.Sections[0] with { Domains = [domain] }] };
    }

    /// <summary>The form of a blueprint of one cell.</summary>
    public static Form FormOf(Blueprint blueprint, double maxScore = 1) => Blueprints.Assemble(
        blueprint,
        [.. Enumerable.Range(1, blueprint.ItemCount).Select(n => new BankItem($"item-{n:000}", "s", "d", "mc", null, maxScore, false))]);

    public static Dictionary<int, ItemResult> Results(Form form, IEnumerable<double> points) => form.Items
        .Zip(points.Concat(Enumerable.Repeat(0.0, form.Items.Count())))
        .ToDictionary(pair => pair.First.Position, ItemResult (pair) => new ItemResult.Points(pair.Second));

    /// <summary>So many whole points, with the rest as a part point.</summary>
    public static IEnumerable<double> Points(double total)
    {
        var whole = (int)total;
        return [.. Enumerable.Repeat(1.0, whole), total - whole];
    }

    public static ScoreReport Report(Blueprint blueprint, Form form, IReadOnlyDictionary<int, ItemResult> results) =>
        Assert.IsType<ScoreOutcome.Reported>(ScoringRun.Score(blueprint, form, results)).Report;

    public static IReadOnlyList<string> WhyHeld(Blueprint blueprint, Form form, IReadOnlyDictionary<int, ItemResult> results) =>
        Assert.IsType<ScoreOutcome.Held>(ScoringRun.Score(blueprint, form, results)).Reasons;
}

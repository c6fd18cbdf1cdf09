using System.Globalization;
using System.Text.RegularExpressions;

namespace ExamEngine.Specs.Browser.Scoring;

/// <summary>The score of a form as the tests count it, to hold the product's report against.</summary>
/// <param name="Total">Points reached.</param>
/// <param name="Max">Points that could be reached.</param>
/// <param name="Cut">Points needed to pass: the blueprint's share of the maximum, rounded up to the next quarter.</param>
/// <param name="Sections">Points by section.</param>
/// <param name="Domains">Points by domain.</param>
/// <param name="NotAnswered">Positions without an answer.</param>
public sealed record IndependentScore(
    decimal Total,
    decimal Max,
    decimal Cut,
    IReadOnlyDictionary<string, decimal> Sections,
    IReadOnlyDictionary<string, decimal> Domains,
    IReadOnlyList<int> NotAnswered)
{
    /// <summary>Three thirds of sixteen digits each are a point.</summary>
    public bool Passed => Math.Round(Total, 9) >= Cut;

    /// <summary>Scores the answers that were given; a position without one was not answered.</summary>
    public static IndependentScore Of(DrawnForm form, IReadOnlyDictionary<int, Answer> answers)
    {
        var scored = form.Items.Select(item => (Item: item, Points: form.Key(item.Position).Points(answers.GetValueOrDefault(item.Position, Answer.None)))).ToArray();
        var max = form.Items.Sum(item => form.Key(item.Position).MaxPoints);
        return new IndependentScore(
            scored.Sum(each => each.Points),
            max,
            Math.Ceiling(CutShare(form) * max * 4) / 4,
            scored.GroupBy(each => each.Item.Section, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(each => each.Points), StringComparer.Ordinal),
            scored.GroupBy(each => each.Item.Domain, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(each => each.Points), StringComparer.Ordinal),
            [.. form.Items.Select(item => item.Position).Where(position => answers.GetValueOrDefault(position, Answer.None).IsEmpty)]);
    }

    private static decimal CutShare(DrawnForm form)
    {
        var line = Regex.Match(File.ReadAllText(Path.Combine(form.ExamFolder, "blueprint.yaml")), @"^cut: ([\d.]+)", RegexOptions.Multiline, TimeSpan.FromSeconds(5));
        return decimal.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);
    }
}

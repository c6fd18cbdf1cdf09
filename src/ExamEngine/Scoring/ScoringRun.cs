using ExamEngine.Tests.Forms;

namespace ExamEngine.Scoring;

/// <summary>Scores a form: from the results of its items to the score report.</summary>
/// <remarks>
/// <para>The decision is compensatory: the sum of all points against one cut, unrounded. Points at the cut pass.</para>
/// <para>Nothing is reported that cannot be counted: a single broken item, a result without an item, or an item that a person has yet to score
/// holds the whole report. Practice alone leaves out what a person would score.</para>
/// </remarks>
public static class ScoringRun
{
    /// <summary>Scores a form.</summary>
    /// <param name="blueprint">The blueprint the form was made from.</param>
    /// <param name="form">The form.</param>
    /// <param name="results">A result for every position of the form, and for no other.</param>
    /// <returns>The score report, or the reasons why it is held.</returns>
    public static ScoreOutcome Score(Blueprint blueprint, Form form, IReadOnlyDictionary<int, ItemResult> results)
    {
        ArgumentNullException.ThrowIfNull(blueprint);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(results);
        var reasons = FormCheck.ReasonsAgainst(blueprint, form).ToList();
        var items = ItemTally.Of(blueprint, form, results, reasons);
        if (reasons.Count == 0 && ExactPoints.Sum(items.Select(item => item.Max)) == ExactPoints.Zero)
        {
            reasons.Add("No question of the form counts, so that there is nothing to score.");
        }

        return reasons.Count > 0
            ? new ScoreOutcome.Held(reasons)
            : new ScoreOutcome.Reported(Report(blueprint, form, items));
    }

    private static ScoreReport Report(Blueprint blueprint, Form form, List<ScoredItem> items)
    {
        int[] notPresented = [.. form.Items.Select(item => item.Position).Except(items.Select(item => item.Item.Position))];
        var decision = new PassDecision(blueprint, items);
        var domains = Domains(blueprint, items);
        var advice = domains.Select(domain => domain.Advice()).OfType<DomainAdvice>().ToArray();
        int[] unscored = [.. items.Where(item => item.Max == ExactPoints.Zero).Select(item => item.Item.Position)];
        int[] notAnswered = [.. items.Where(item => !item.IsAnswered).Select(item => item.Item.Position)];
        return new ScoreReport
        {
            ExamId = blueprint.ExamId,
            Title = blueprint.Title,
            Result = decision.Result,
            Summary = decision.Summary,
            RawPoints = decision.Points.Value,
            PointsText = decision.PointsText,
            MaxPoints = decision.Max.Value,
            Percent = decision.Percent,
            CutPoints = decision.Cut.Value,
            CutPercent = decision.CutPercent,
            SectionScores = [.. Sections(form, items)],
            DomainScores = [.. domains.Select(domain => domain.Score())],
            StudyAdvice = new StudyAdvice(ReportWords.Advice(decision.Result, advice), advice.Sum(domain => domain.Hours), advice),
            UnscoredItems = unscored,
            NotAnswered = notAnswered,
            NotPresented = notPresented,
            Notes = [.. ReportWords.Notes(decision.Result, unscored.Length, notAnswered.Length, notPresented.Length)],
        };
    }

    private static DomainStanding[] Domains(Blueprint blueprint, List<ScoredItem> items)
    {
        var byDomain = items.ToLookup(item => item.Item.Domain, StringComparer.Ordinal);
        return
        [
            .. blueprint.Sections.SelectMany(
                section => section.Domains,
                (section, domain) => new DomainStanding(section.Id, domain, [.. byDomain[domain.Id]], blueprint.Practice)),
        ];
    }

    private static IEnumerable<SectionScore> Sections(Form form, List<ScoredItem> items)
    {
        var byPosition = items.ToDictionary(item => item.Item.Position);
        foreach (var section in form.Sections)
        {
            var own = section.Items.Select(item => byPosition.GetValueOrDefault(item.Position)).OfType<ScoredItem>().ToArray();
            var points = ExactPoints.Sum(own.Select(item => item.Points));
            var max = ExactPoints.Sum(own.Select(item => item.Max));
            decimal? percent = max == ExactPoints.Zero ? null : Rounding.Shown(points.PercentOf(max), 1);
            yield return new SectionScore(
                section.Id, section.Title, points.Value, max.Value, percent, own.Count(item => item.IsAnswered), own.Length);
        }
    }
}

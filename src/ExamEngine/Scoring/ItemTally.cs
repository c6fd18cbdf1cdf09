using System.Globalization;
using ExamEngine.Tests.Forms;

namespace ExamEngine.Scoring;

/// <summary>Turns results into points, or into reasons to hold the report.</summary>
internal static class ItemTally
{
    /// <summary>One scored item for every item that was presented and can be counted; each that cannot adds its reason to <paramref name="reasons"/>.</summary>
    public static List<ScoredItem> Of(Blueprint blueprint, Form form, IReadOnlyDictionary<int, ItemResult> results, List<string> reasons)
    {
        var scored = new List<ScoredItem>();
        foreach (var item in form.Items)
        {
            var reason = results.TryGetValue(item.Position, out var result)
                ? Count(item, result, blueprint.Practice, scored)
                : "has no result";
            if (reason is not null)
            {
                reasons.Add($"{FormCheck.Named(item)} {reason}.");
            }
        }

        var positions = form.Items.Select(item => item.Position).ToHashSet();
        reasons.AddRange(results.Keys.Where(position => !positions.Contains(position)).Order()
            .Select(position => string.Create(CultureInfo.InvariantCulture, $"There is a result for position {position}, which the form does not have.")));
        return scored;
    }

    private static string? Count(FormItem item, ItemResult result, bool practice, List<ScoredItem> scored)
    {
        if (ExactPoints.Of(item.MaxScore) is not { } max)
        {
            return "has no usable maximum score";
        }

        switch (result)
        {
            case ItemResult.Points(var value) when ExactPoints.Of(value) is { } points && points <= max:
                scored.Add(new ScoredItem(item, points, max, IsAnswered: true));
                return null;
            case ItemResult.Points(var value):
                return string.Create(CultureInfo.InvariantCulture, $"was given {value} points, which is not from 0 to its maximum of {item.MaxScore}");
            case ItemResult.NotAnswered:
                scored.Add(new ScoredItem(item, ExactPoints.Zero, max, IsAnswered: false));
                return null;
            case ItemResult.NotPresented:
                return null;
            case ItemResult.AwaitsPerson when practice || max == ExactPoints.Zero:
                scored.Add(new ScoredItem(item, ExactPoints.Zero, ExactPoints.Zero, IsAnswered: true));
                return null;
            case ItemResult.AwaitsPerson:
                return "waits for a person to score it";
            case ItemResult.CannotBeScored(var reason):
                return $"cannot be scored: {reason.Trim().TrimEnd('.')}";
            default:
                throw new ArgumentException($"Unknown result {result}.", nameof(result));
        }
    }
}

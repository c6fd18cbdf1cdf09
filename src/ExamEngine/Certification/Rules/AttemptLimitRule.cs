using System.Globalization;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>
/// At most so many attempts in a span. An attempt on 1 March 2026 with a span of 12 months is out of the count from 1 March 2027, 00:00.
/// Voided attempts do not count.
/// </summary>
/// <param name="AtMost">How many; 1 or more.</param>
/// <param name="Within">The span; null, when counted from the first, for the whole series.</param>
/// <param name="Count">How they are counted.</param>
internal sealed record AttemptLimitRule(int AtMost, CalendarSpan? Within, AttemptCount Count) : LeafRule
{
    public override string Kind => "attempt-limit";

    protected override Grounds Weigh(Case judged)
    {
        if (judged.Attempts.Count < AtMost)
        {
            return Grounds.Certain(WindowSet.Always, Facts(judged));
        }

        var blocked = Count == AttemptCount.Rolling ? Rolling(judged) : FromFirst(judged);
        return Grounds.Certain(WindowSet.Of(blocked).Not(), Facts(judged));
    }

    protected override string Words(Case judged, Standing standing)
    {
        return standing.IsMet
            ? $"You have an attempt left: {Limit} are allowed."
            : standing.OpensAt is { } opens
                ? $"You can sit the examination again from {judged.Calendar.Words(opens)}: {Because(judged, standing)}."
                : $"You have no attempt left: {Limit} are allowed.";
    }

    protected override string? Because(Case judged, Standing standing) =>
        $"{Limit} are allowed, and from then on {(Count == AttemptCount.Rolling ? "the earliest of yours no longer counts" : "a new count begins")}";

    private string Limit
    {
        get
        {
            var limit = string.Create(CultureInfo.InvariantCulture, $"{AtMost} {(AtMost == 1 ? "attempt" : "attempts")}");
            return (Count, Within) switch
            {
                (AttemptCount.Rolling, { } within) => $"{limit} in any {within}",
                (_, { } within) => $"{limit} within {within} of the first",
                _ => $"{limit} in all",
            };
        }
    }

    private IEnumerable<Window> Rolling(Case judged)
    {
        for (var last = AtMost - 1; last < judged.Attempts.Count; last++)
        {
            yield return new Window(judged.Attempts[last].At, judged.Calendar.After(judged.Attempts[last - AtMost + 1].At, Within!.Value));
        }
    }

    private IEnumerable<Window> FromFirst(Case judged) => AttemptSeries.Of(judged.Calendar, judged.Attempts, Within)
        .Where(series => series.Attempts.Count >= AtMost && series.Attempts[AtMost - 1].Result != AttemptResult.Passed)
        .Select(series => new Window(series.Attempts[AtMost - 1].At, series.End ?? Instant.MaxValue));

    private static UsedFact[] Facts(Case judged) => [.. judged.Attempts.Select(attempt => RetakeWaitRule.Fact(judged, attempt))];
}

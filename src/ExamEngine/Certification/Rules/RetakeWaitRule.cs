using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>
/// The wait after an attempt, by the number of the attempt in its series: the first wait follows the first attempt, the last one every attempt
/// beyond. An attempt on 1 March with a wait of 14 days allows the next from 15 March, 00:00.
/// </summary>
/// <param name="AfterPass">Whether it follows a pass; otherwise it follows an attempt that was failed or is not decided yet.</param>
/// <param name="Waits">What follows the first attempt, the second, and so on.</param>
/// <param name="Series">How long a series lasts at most; null when only a pass ends it.</param>
internal sealed record RetakeWaitRule(bool AfterPass, IReadOnlyList<RetakeWait> Waits, CalendarSpan? Series) : LeafRule
{
    public override string Kind => "retake-wait";

    public static UsedFact Fact(Case judged, ExamAttempt attempt) => new(
        "attempt", $"{ProgrammeCalendar.Words(judged.Calendar.DateOf(attempt.At))}, {(attempt.Result == AttemptResult.Open ? "not decided yet" : attempt.Result == AttemptResult.Passed ? "passed" : "failed")}");

    protected override Grounds Weigh(Case judged) => judged.Attempts.Count == 0
        ? Grounds.Certain(WindowSet.Always, [])
        : Grounds.Certain(WindowSet.Of(Blocked(judged)).Not(), [Fact(judged, judged.Attempts[^1])]);

    protected override string Words(Case judged, Standing standing)
    {
        if (standing.IsMet)
        {
            return standing.ClosesAt is { } closes && judged.Attempts.Any(attempt => attempt.At <= judged.At)
                ? $"You need not wait. The next attempt has to be by {ProgrammeCalendar.Words(judged.Calendar.LastDay(closes))}."
                : "You need not wait before an attempt.";
        }

        var last = judged.Attempts.Last(attempt => attempt.At <= judged.At);
        return standing.OpensAt is { } opens
            ? $"You can sit the examination again from {judged.Calendar.Words(opens)}{(Because(judged, standing) is { } reason ? $": {reason}" : "")}."
            : $"The next attempt would have had to be earlier after your last one on {ProgrammeCalendar.Words(judged.Calendar.DateOf(last.At))}.";
    }

    protected override string? Because(Case judged, Standing standing)
    {
        var last = judged.Attempts.Last(attempt => attempt.At <= judged.At);
        return Waits.Select(wait => wait.Wait).FirstOrDefault(wait => wait is { } span && judged.Calendar.After(last.At, span) == standing.OpensAt) is { } known
            ? $"{known} after your last attempt on {ProgrammeCalendar.Words(judged.Calendar.DateOf(last.At))}"
            : null;
    }

    private IEnumerable<Window> Blocked(Case judged)
    {
        foreach (var series in AttemptSeries.Of(judged.Calendar, judged.Attempts, Series))
        {
            for (var index = 0; index < series.Attempts.Count; index++)
            {
                var attempt = series.Attempts[index];
                if (attempt.Result == AttemptResult.Passed != AfterPass)
                {
                    continue;
                }

                var follows = Waits[Math.Min(index, Waits.Count - 1)];
                if (follows.Wait is { } wait)
                {
                    yield return new Window(attempt.At, judged.Calendar.After(attempt.At, wait));
                }

                if (follows.Within is { } within)
                {
                    // The day on which the time runs out is still in time.
                    var next = index + 1 < series.Attempts.Count ? series.Attempts[index + 1].At : Instant.MaxValue;
                    var late = judged.Calendar.End(within.After(judged.Calendar.DateOf(attempt.At)));
                    yield return new Window(late, Instant.Min(next, series.End ?? Instant.MaxValue));
                }
            }
        }
    }
}

using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>
/// Attempts that are counted together: from a first attempt up to the one that is passed, and where a length is given not beyond it. The
/// length runs from the first attempt; the first attempt after it begins a new series.
/// </summary>
/// <param name="Attempts">The attempts, at least one.</param>
/// <param name="End">The first moment after the series; null when only a pass ends it.</param>
internal sealed record AttemptSeries(IReadOnlyList<ExamAttempt> Attempts, Instant? End)
{
    public static IEnumerable<AttemptSeries> Of(ProgrammeCalendar calendar, IReadOnlyList<ExamAttempt> attempts, CalendarSpan? length)
    {
        for (var first = 0; first < attempts.Count;)
        {
            Instant? end = length is { } span ? calendar.After(attempts[first].At, span) : null;
            var series = new List<ExamAttempt>();
            var isPassed = false;
            while (first < attempts.Count && !isPassed && !(attempts[first].At >= end))
            {
                isPassed = attempts[first].Result == AttemptResult.Passed;
                series.Add(attempts[first++]);
            }

            yield return new AttemptSeries(series, end);
        }
    }
}

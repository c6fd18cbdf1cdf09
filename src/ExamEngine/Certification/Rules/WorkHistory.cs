using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>Stretches of work without overlaps, the earliest first.</summary>
internal static class WorkHistory
{
    // Fewer than a month has: left-over days of one stretch alone never make a month, so that a month stays a calendar month.
    private const int DaysOfAMonth = 30;

    /// <summary>Stretches from a day up to but not including another (null while it goes on), joined where they overlap or touch.</summary>
    public static List<(LocalDate From, LocalDate? End)> Stretches(IEnumerable<WorkPeriod> work)
    {
        var joined = new List<(LocalDate From, LocalDate? End)>();
        foreach (var period in work.OrderBy(period => period.From))
        {
            var end = period.Until?.PlusDays(1);
            if (joined.Count > 0 && !(joined[^1].End < period.From))
            {
                var last = joined[^1];
                joined[^1] = (last.From, last.End is null || end is null ? null : LocalDate.Max(last.End.Value, end.Value));
            }
            else
            {
                joined.Add((period.From, end));
            }
        }

        return joined;
    }

    /// <summary>
    /// The first day on which the work comes to so many months; null when it never does. Each stretch counts in calendar months from its first
    /// day; the days left over at the ends of stretches (29 of each at most) are added up, and 30 of them are another month.
    /// </summary>
    public static LocalDate? Reaches(IEnumerable<WorkPeriod> work, int months)
    {
        var missing = months;
        var days = 0;
        foreach (var (from, end) in Stretches(work))
        {
            // missing is above 0 here: whoever had enough was told so.
            var reached = from.PlusMonths(missing);
            if (days > 0)
            {
                reached = LocalDate.Min(reached, from.PlusMonths(missing - 1).PlusDays(DaysOfAMonth - days));
            }

            if (end is null || reached <= end)
            {
                return reached;
            }

            var length = Period.Between(from, end.Value, PeriodUnits.Months | PeriodUnits.Days);
            days += Math.Min(length.Days, DaysOfAMonth - 1);
            missing -= length.Months + (days / DaysOfAMonth);
            days %= DaysOfAMonth;
        }

        return null;
    }

    /// <summary>All the time at which the last day of work is less than a span ago.</summary>
    public static WindowSet WithoutGap(ProgrammeCalendar calendar, IEnumerable<WorkPeriod> work, CalendarSpan gap) => WindowSet.Of(
        Stretches(work).Select(stretch => new Window(
            calendar.Start(stretch.From), stretch.End is { } idle ? calendar.Start(gap.After(idle)) : Instant.MaxValue)));
}

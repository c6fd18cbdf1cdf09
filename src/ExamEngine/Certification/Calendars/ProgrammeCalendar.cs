using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ExamEngine.Certification.Calendars;

/// <summary>
/// Dates and moments in the time zone of a programme. A day begins at its first moment there, which is 00:00 unless the clocks are changed
/// at midnight, and ends where the next one begins.
/// </summary>
/// <param name="zone">The programme's time zone.</param>
public sealed class ProgrammeCalendar(DateTimeZone zone)
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalDatePattern ShortPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM");
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>The programme's time zone.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>The first moment of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The moment.</returns>
    public Instant Start(LocalDate date) => zone.AtStartOfDay(date).ToInstant();

    /// <summary>The first moment after a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The first moment of the next day.</returns>
    public Instant End(LocalDate date) => Start(date.PlusDays(1));

    /// <summary>The last moment of a day, which stands for the day where a date is asked about: what happened on it has happened.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The moment just before the next day.</returns>
    public Instant LastMoment(LocalDate date) => End(date) - Duration.Epsilon;

    /// <summary>The date of a moment.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>The date in the programme's zone.</returns>
    public LocalDate DateOf(Instant moment) => moment.InZone(zone).Date;

    /// <summary>
    /// The moment a span after an event is over. Days and longer count whole days after the day of the event: 14 days after any time of
    /// 1 March are over on 15 March, 00:00. Hours are counted from the moment itself.
    /// </summary>
    /// <param name="moment">When the event was.</param>
    /// <param name="span">How long.</param>
    /// <returns>The first moment that is no longer in the span.</returns>
    public Instant After(Instant moment, CalendarSpan span) =>
        span.Unit == SpanUnit.Hours ? moment + Duration.FromHours(span.Amount) : Start(span.After(DateOf(moment)));

    /// <summary>A date in words.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Such as <c>12 May 2027</c>.</returns>
    public static string Words(LocalDate date) => DayPattern.Format(date);

    /// <summary>A date in words, without the year when it is that of the date mentioned before.</summary>
    /// <param name="date">The date.</param>
    /// <param name="before">The date mentioned before, if any.</param>
    /// <returns>Such as <c>29 April</c> or <c>29 April 2027</c>.</returns>
    public static string Words(LocalDate date, LocalDate? before) =>
        before?.Year == date.Year ? ShortPattern.Format(date) : DayPattern.Format(date);

    /// <summary>A moment at which something begins, in words: the date, and the time of day when it is not the beginning of the day.</summary>
    /// <param name="moment">The moment.</param>
    /// <returns>Such as <c>15 March 2027</c> or <c>2 March 2027, 10:30</c>.</returns>
    public string Words(Instant moment)
    {
        var local = moment.InZone(zone);
        return Start(local.Date) == moment
            ? DayPattern.Format(local.Date)
            : string.Create(CultureInfo.InvariantCulture, $"{DayPattern.Format(local.Date)}, {TimePattern.Format(local.TimeOfDay)}");
    }

    /// <summary>The last day of a window: the last one at whose end the window is still open.</summary>
    /// <param name="until">The end of the window, the first moment that is not in it.</param>
    /// <returns>The day before the day of the end, also where the window ends in the middle of a day.</returns>
    public LocalDate LastDay(Instant until) => DateOf(until).PlusDays(-1);

    /// <summary>The first day, from a moment on, at whose end a set holds; null when there is none.</summary>
    internal LocalDate? FirstDay(WindowSet set, Instant from)
    {
        foreach (var window in set.Windows)
        {
            if (window.Until > from)
            {
                var day = DateOf(Instant.Max(window.From, from));
                if (LastMoment(day) < window.Until)
                {
                    return day;
                }
            }
        }

        return null;
    }
}

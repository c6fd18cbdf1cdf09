using System.Globalization;
using System.Runtime.InteropServices;
using NodaTime;

namespace ExamEngine.Certification.Calendars;

/// <summary>
/// A length of time as a programme states it, such as 14 days or 12 months. Months and years are those of the calendar: where the day does
/// not exist, the last day of the month stands for it (31 January and 1 month is the last day of February).
/// </summary>
/// <param name="Amount">How many; 0 or more.</param>
/// <param name="Unit">Of what.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CalendarSpan(int Amount, SpanUnit Unit)
{
    /// <summary>The date this long after another.</summary>
    /// <param name="date">The date to count from.</param>
    /// <returns>The date. Hours cannot be counted in dates and are refused as a bug.</returns>
    public LocalDate After(LocalDate date) => Move(date, Amount);

    /// <summary>The date this long before another.</summary>
    /// <param name="date">The date to count back from.</param>
    /// <returns>The date. Hours cannot be counted in dates and are refused as a bug.</returns>
    public LocalDate Before(LocalDate date) => Move(date, -Amount);

    /// <summary>The span in words.</summary>
    /// <returns>Such as <c>14 days</c> or <c>1 year</c>.</returns>
    public override string ToString()
    {
        var unit = Unit switch
        {
            SpanUnit.Hours => "hour",
            SpanUnit.Days => "day",
            SpanUnit.Weeks => "week",
            SpanUnit.Months => "month",
            _ => "year",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Amount} {unit}{(Amount == 1 ? "" : "s")}");
    }

    private LocalDate Move(LocalDate date, int amount) => Unit switch
    {
        SpanUnit.Days => date.PlusDays(amount),
        SpanUnit.Weeks => date.PlusWeeks(amount),
        SpanUnit.Months => date.PlusMonths(amount),
        SpanUnit.Years => date.PlusYears(amount),
        _ => throw new InvalidOperationException("Hours are counted from a moment, not from a date."),
    };
}

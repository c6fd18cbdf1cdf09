using System.Globalization;

namespace ExamEngine.Certification.Calendars;

/// <summary>Reads spans as programme files have them: <c>14 days</c>, <c>1 year</c>, <c>24 hours</c>.</summary>
internal static class SpanText
{
    // A century: more would lead out of the calendar, and is a typing mistake.
    private const int LongestInYears = 100;

    /// <summary>The span; null when the text is none, or it is longer than a century.</summary>
    public static CalendarSpan? Parse(string text)
    {
        if (text.Split(' ') is not [var number, var name]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || amount < 1)
        {
            return null;
        }

        (SpanUnit Unit, int Most)? unit = name switch
        {
            "hour" or "hours" => (SpanUnit.Hours, LongestInYears * 8766),
            "day" or "days" => (SpanUnit.Days, LongestInYears * 365),
            "week" or "weeks" => (SpanUnit.Weeks, LongestInYears * 52),
            "month" or "months" => (SpanUnit.Months, LongestInYears * 12),
            "year" or "years" => (SpanUnit.Years, LongestInYears),
            _ => null,
        };
        return unit is { } known && amount <= known.Most ? new CalendarSpan(amount, known.Unit) : null;
    }
}

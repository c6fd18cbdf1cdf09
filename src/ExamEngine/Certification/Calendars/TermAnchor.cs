using System.Globalization;
using NodaTime;

namespace ExamEngine.Certification.Calendars;

/// <summary>A day told by the term of a credential, such as “2 weeks before expiry” or “12 months after attained”.</summary>
/// <param name="Event">The day it is counted from.</param>
/// <param name="Span">How far from it.</param>
/// <param name="IsBefore">Whether it is counted back.</param>
internal sealed record TermAnchor(TermEvent Event, CalendarSpan Span, bool IsBefore)
{
    public static TermAnchor Attained { get; } = new(TermEvent.Attained, default, IsBefore: false);

    public static TermAnchor Expiry { get; } = new(TermEvent.Expiry, default, IsBefore: false);

    public static TermAnchor NoEnd { get; } = new(TermEvent.Never, default, IsBefore: false);

    /// <summary>The day; null when there is none, because the credential never expires or “no end” was said.</summary>
    public LocalDate? Day(LocalDate attained, LocalDate? expires)
    {
        var from = Event switch
        {
            TermEvent.Attained => attained,
            TermEvent.Expiry => expires,
            _ => null,
        };
        return from is not { } day ? null : Span.Amount == 0 ? day : IsBefore ? Span.Before(day) : Span.After(day);
    }

    /// <summary>Reads such a text; null when it is none.</summary>
    public static TermAnchor? Parse(string text)
    {
        switch (text)
        {
            case "attained":
                return Attained;
            case "expiry":
                return Expiry;
            case "no end":
                return NoEnd;
        }

        var words = text.Split(' ');
        if (words is not [_, _, "before" or "after", "attained" or "expiry"]
            || SpanText.Parse($"{words[0]} {words[1]}") is not { Unit: not SpanUnit.Hours } span)
        {
            return null;
        }

        return new TermAnchor(words[3] == "attained" ? TermEvent.Attained : TermEvent.Expiry, span, words[2] == "before");
    }

    public override string ToString() => Event switch
    {
        TermEvent.Never => "no end",
        TermEvent.Attained when Span.Amount == 0 => "attained",
        TermEvent.Expiry when Span.Amount == 0 => "expiry",
        _ => string.Create(CultureInfo.InvariantCulture, $"{Span} {(IsBefore ? "before" : "after")} {(Event == TermEvent.Attained ? "attained" : "expiry")}"),
    };
}

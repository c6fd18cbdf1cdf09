using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>An award of a credential with the days that follow from the programme.</summary>
/// <param name="Award">The award.</param>
/// <param name="Expires">The last valid day; null when it never expires.</param>
/// <param name="Ended">The first day on which it counts for nothing any more: it was withdrawn, or awarded anew; null when neither is so.</param>
/// <param name="IsWithdrawn">Whether it was taken away.</param>
internal sealed record Holding(HeldCredential Award, LocalDate? Expires, LocalDate? Ended, bool IsWithdrawn)
{
    /// <summary>All the time at which this award is the one that counts.</summary>
    public WindowSet Counts(ProgrammeCalendar calendar) =>
        WindowSet.Between(calendar.Start(Award.Attained), Ended is { } ended ? calendar.Start(ended) : Instant.MaxValue);

    /// <summary>The part of that time from one day of the term up to and including another.</summary>
    public WindowSet Between(ProgrammeCalendar calendar, TermAnchor from, TermAnchor until)
    {
        if (from.Day(Award.Attained, Expires) is not { } first)
        {
            return WindowSet.Never;
        }

        var end = until.Day(Award.Attained, Expires) is { } last ? calendar.End(last) : Instant.MaxValue;
        return WindowSet.Between(calendar.Start(first), end).And(Counts(calendar));
    }
}

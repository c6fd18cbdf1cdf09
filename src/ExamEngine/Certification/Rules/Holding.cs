using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>An award of a credential with the days that follow from the programme.</summary>
/// <param name="Award">The award.</param>
/// <param name="Expires">The last valid day; null when it never expires.</param>
/// <param name="Withdrawn">The first day on which it counts for nothing because it was taken away; null when it was not.</param>
/// <param name="Replaced">The day from which another award of the credential counts; null when there is none.</param>
internal sealed record Holding(HeldCredential Award, LocalDate? Expires, LocalDate? Withdrawn, LocalDate? Replaced)
{
    /// <summary>All the time at which this award is the one that counts.</summary>
    public WindowSet Counts(ProgrammeCalendar calendar) =>
        WindowSet.Between(calendar.Start(Award.Attained), Instant.Min(Start(calendar, Withdrawn), Start(calendar, Replaced)));

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

    private static Instant Start(ProgrammeCalendar calendar, LocalDate? day) => day is { } known ? calendar.Start(known) : Instant.MaxValue;
}

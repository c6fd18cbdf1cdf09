using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification.Reminders;

/// <summary>
/// Says which reminders fall due. A day is asked about as a whole, in the zone of the credential's programme: 4 weeks before 28 April is 31 March, from its first moment on.
/// Of a window only the latest reminder is due, so that a system that was off, or starts late, sends one and not four.
/// </summary>
public static class CredentialReminders
{
    /// <summary>When a programme says nothing of reminders: 12, 8, 4 and 2 weeks before, by e-mail and text message.</summary>
    public static IReadOnlyList<Reminder> DefaultSteps { get; } = [.. new[] { 12, 8, 4, 2 }.Select(weeks => new Reminder(new CalendarSpan(weeks, SpanUnit.Weeks), ["email", "text"]))];

    /// <summary>The reminders about one credential that are due on the day of a moment.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="history">Everything known of the holder.</param>
    /// <param name="number">The number of the credential.</param>
    /// <param name="held">The credential.</param>
    /// <param name="appliedFor">Credentials for which the holder has an application that is submitted and not decided: the windows that lead to them concern nobody any more.</param>
    /// <param name="at">The moment.</param>
    /// <returns>One for each day on which something closes, the first day first; none for a credential that is suspended, revoked or replaced.</returns>
    public static IReadOnlyList<DueReminder> Due(
        ProgrammeSet programmes, CandidateHistory history, CredentialNumber number, IssuedCredential held, IReadOnlyCollection<CredentialId> appliedFor, Instant at)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(appliedFor);
        if (programmes.Awarding(held.Credential) is not { } programme)
        {
            return [];
        }

        var today = programme.Calendar.DateOf(at);
        if (held.StateOn(today) is not (CredentialState.Valid or CredentialState.Expired) || WhatIf.For(programmes, history, held.Credential, today) is not { } answer)
        {
            return [];
        }

        return
        [
            .. Windows(programmes, programme, held, answer, appliedFor)
                .Where(window => today <= window.Closes)
                .GroupBy(window => window.Closes)
                .OrderBy(day => day.Key)
                .Select(day => Latest(programme, number, held.Credential, [.. day.OrderBy(window => window.Subject).ThenBy(window => window.To.Value, StringComparer.Ordinal)], answer, today))
                .OfType<DueReminder>(),
        ];
    }

    private static IEnumerable<ClosingWindow> Windows(
        ProgrammeSet programmes, Programme programme, IssuedCredential held, WhatIf answer, IReadOnlyCollection<CredentialId> appliedFor)
    {
        var own = answer.TimeLine
            .Where(window => window.Route.Kind != RouteKind.Application && !appliedFor.Contains(window.Route.Credential))
            .GroupBy(window => (Subject: SubjectOf(window.Route), window.Route.Credential, Examination: window.Route.Outcome.Examination?.Title));
        foreach (var same in own)
        {
            var steps = Steps(programmes.Awarding(same.Key.Credential)!, answer.On);
            foreach (var (from, until) in Joined(same))
            {
                yield return new ClosingWindow(same.Key.Subject, same.Key.Credential, from > answer.On ? from : null, until, same.Key.Examination, steps);
            }
        }

        // Whoever has applied to go on from it, or to renew it, has done what the expiry would remind of.
        if (held.Expires is { } last && !appliedFor.Contains(held.Credential) && !programmes.UpgradesFrom(held.Credential).Any(appliedFor.Contains))
        {
            yield return new ClosingWindow(ReminderSubject.Expiry, held.Credential, null, last, null, Steps(programme, answer.On));
        }
    }

    private static ReminderSubject SubjectOf(Route route) => route.Outcome.IsFresh ? ReminderSubject.FreshApplication
        : route.Kind == RouteKind.Recertification ? ReminderSubject.Recertification
        : ReminderSubject.Upgrade;

    /// <summary>Windows of routes that are the same thing to the holder: where one goes on into the next, nothing closes between them.</summary>
    private static IEnumerable<(LocalDate? From, LocalDate Until)> Joined(IEnumerable<RouteWindow> windows)
    {
        var all = WindowSet.Of(windows.Select(window => window.Window));
        foreach (var joined in all.Windows.Where(window => window.HasEnd))
        {
            var parts = windows.Where(window => joined.From <= window.Window.From && window.Window.Until <= joined.Until).ToList();
            if (parts.Exists(part => part.Window.Until == joined.Until && part.Until is not null))
            {
                yield return (parts.Find(part => part.Window.From == joined.From)?.From, parts.Where(part => part.Window.Until == joined.Until).Max(part => part.Until)!.Value);
            }
        }
    }

    private static IReadOnlyList<Reminder> Steps(Programme programme, LocalDate day) =>
        programme.Nearest(day).Reminders is { Count: > 0 } own ? own : DefaultSteps;

    private static DueReminder? Latest(
        Programme programme, CredentialNumber number, CredentialId credential, IReadOnlyList<ClosingWindow> closing, WhatIf answer, LocalDate today)
    {
        var closes = closing[0].Closes;
        var step = closing[0].Steps.Where(reminder => reminder.Before.Before(closes) <= today).MaxBy(reminder => reminder.Before.Before(closes));
        return step is null
            ? null
            : new DueReminder(
                number, credential, closing[0].Subject, closes, step.Before, step.By, programme.Calendar.End(closes), ReminderWords.Of(credential, closing, answer));
    }
}

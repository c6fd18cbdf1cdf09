using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using NodaTime;

namespace ExamEngine.Certification.Reminders;

/// <summary>A reminder that falls due. It stays due under the same key until the next one of its window falls due, or the window closes.</summary>
/// <param name="Number">The number of the credential.</param>
/// <param name="Credential">The credential.</param>
/// <param name="Subject">What closes; of several that close on this day the weightiest.</param>
/// <param name="Closes">The last day of the window, in the programme's zone.</param>
/// <param name="Before">How long before that day this reminder belongs.</param>
/// <param name="By">The ways it goes, such as <c>email</c> and <c>text</c>.</param>
/// <param name="ClosesAt">The first moment after the window: from then on nobody is to be reminded of it.</param>
/// <param name="Words">What is written.</param>
public sealed record DueReminder(
    CredentialNumber Number, CredentialId Credential, ReminderSubject Subject, LocalDate Closes, CalendarSpan Before, IReadOnlyList<string> By, Instant ClosesAt, ReminderWords Words)
{
    /// <summary>Names the reminder for good: credential, window, closing day, and how long before. What was sent under a key is not sent again.</summary>
    public string Key => FormattableString.Invariant($"{Number}/{Subject}/{LocalDateJson.Text(Closes)}/{Before}").ToLowerInvariant();
}

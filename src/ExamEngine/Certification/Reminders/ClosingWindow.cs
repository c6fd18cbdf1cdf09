using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification.Reminders;

/// <summary>Something that closes for the holder of a credential.</summary>
/// <param name="Subject">What closes.</param>
/// <param name="To">The credential it leads to; the held one for a renewal and the expiry.</param>
/// <param name="From">The first day on which it is open; null when it has been open from the beginning.</param>
/// <param name="Closes">The last day.</param>
/// <param name="Examination">The examination that is compulsory in it; null when none is.</param>
/// <param name="Steps">How long before it closes the holder is reminded, and by which ways.</param>
internal sealed record ClosingWindow(ReminderSubject Subject, CredentialId To, LocalDate? From, LocalDate Closes, string? Examination, IReadOnlyList<Reminder> Steps);

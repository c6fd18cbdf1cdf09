using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Programmes;

/// <summary>A reminder before a window closes.</summary>
/// <param name="Before">How long before.</param>
/// <param name="By">The ways it goes, such as <c>email</c> and <c>text</c>.</param>
public sealed record Reminder(CalendarSpan Before, IReadOnlyList<string> By);

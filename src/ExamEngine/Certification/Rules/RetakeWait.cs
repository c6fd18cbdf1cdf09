using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>What follows an attempt of one number.</summary>
/// <param name="Wait">How long to wait; null when there is no wait.</param>
/// <param name="Within">How long after it the next attempt has to be; null when it does not matter.</param>
internal sealed record RetakeWait(CalendarSpan? Wait, CalendarSpan? Within);

using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Reminders;

/// <summary>What a reminder says. The address of the page is added by whoever sends it.</summary>
/// <param name="Subject">The subject of an e-mail.</param>
/// <param name="Paragraphs">The text of an e-mail: what closes when, and what can be done.</param>
/// <param name="Short">The same in a text message.</param>
public sealed record ReminderWords(string Subject, IReadOnlyList<string> Paragraphs, string Short)
{
    internal static ReminderWords Of(CredentialId credential, IReadOnlyList<ClosingWindow> closing, WhatIf answer)
    {
        var first = closing[0];
        var day = ProgrammeCalendar.Words(first.Closes);
        var brief = first.Subject switch
        {
            ReminderSubject.Recertification => $"recertify your {credential} by {day}",
            ReminderSubject.Upgrade => $"upgrade from {credential} to {first.To} by {day}",
            ReminderSubject.FreshApplication => $"last day for your {credential}: {day}",
            _ => $"your {credential} expires on {day}",
        };
        IEnumerable<string> doing = first.Subject == ReminderSubject.Expiry || answer.TimeLine.Count > 0 ? [$"What you can do: {string.Join(' ', answer.Sentences)}"] : [];
        return new ReminderWords(
            Capitalised(brief),
            [.. closing.Select(window => Sentence(credential, window)).Distinct(StringComparer.Ordinal), .. doing],
            $"{Capitalised(brief)}.");
    }

    private static string Sentence(CredentialId credential, ClosingWindow window)
    {
        var day = ProgrammeCalendar.Words(window.Closes);
        var until = window.From is not { } from ? $"until {day}" : from == window.Closes ? $"on {day}, on that day alone" : $"from {ProgrammeCalendar.Words(from)} until {day}";
        var terms = window.Examination is { } examination ? $", with the {examination}" : ", without an examination";
        return window.Subject switch
        {
            ReminderSubject.Recertification => $"You can recertify your {credential} {until}{terms}.",
            ReminderSubject.Upgrade => $"You can upgrade your {credential} to {window.To} {until}{terms}.",
            ReminderSubject.FreshApplication when window.To == credential => $"You can recertify your {credential} as a new application {until}{terms}.",
            ReminderSubject.FreshApplication => $"You can upgrade your {credential} to {window.To} as a new application {until}{terms}.",
            _ => $"Your {credential} expires: {day} is its last valid day.",
        };
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

using ExamEngine.Certification;
using NodaTime;

namespace ExamEngine.Server.Applications;

/// <summary>Days as the wire and the database have them (<see cref="LocalDateJson"/>), for code that reckons with <see cref="DateOnly"/>.</summary>
internal static class Days
{
    /// <summary>Reads a day; null when the text is none.</summary>
    public static DateOnly? Read(string? text) => LocalDateJson.Date(text)?.ToDateOnly();

    /// <summary>Writes a day.</summary>
    public static string Text(DateOnly day) => LocalDateJson.Text(LocalDate.FromDateOnly(day));

    /// <summary>Writes a day.</summary>
    public static string Text(LocalDate day) => LocalDateJson.Text(day);

    /// <summary>A day that was written here.</summary>
    public static LocalDate Local(string text) => LocalDateJson.Date(text)!.Value;
}

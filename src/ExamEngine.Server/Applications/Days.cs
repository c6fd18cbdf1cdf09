using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace ExamEngine.Server.Applications;

/// <summary>Days as the wire and the database have them: ISO texts, which order as the days do.</summary>
internal static class Days
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Reads a day; null when the text is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;

    /// <summary>Writes a day.</summary>
    public static string Text(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>Writes a day.</summary>
    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A day that was written here.</summary>
    public static LocalDate Local(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

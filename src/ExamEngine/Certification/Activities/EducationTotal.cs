using System.Globalization;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;

namespace ExamEngine.Certification.Activities;

/// <summary>What a candidate's activities come to in a window.</summary>
/// <param name="Window">The window.</param>
/// <param name="Counted">What counts, or will once the audit has accepted it.</param>
/// <param name="Waiting">How much of it waits for the audit, or for evidence.</param>
public sealed record EducationTotal(EducationWindow Window, decimal Counted, decimal Waiting)
{
    /// <summary>What is still to come; 0 when there is enough.</summary>
    public decimal Missing => Math.Max(0, Window.Asked - Counted);

    /// <summary>The same for the candidate.</summary>
    public string Sentence
    {
        get
        {
            var days = Window.Until is { } until
                ? $"{(Window.IsRolling ? "in the time from" : "from")} {ProgrammeCalendar.Words(Window.From)} to {ProgrammeCalendar.Words(until)}"
                : $"from {ProgrammeCalendar.Words(Window.From)} on";
            var first = $"You have {Text(Counted)} of {Text(Window.Asked)} {Window.Unit} of {Window.Title} for your {Window.Credential}, completed {days}.";
            var second = Waiting > 0 ? $" {Text(Waiting)} of these {(Waiting == 1 ? "waits" : "wait")} for the audit." : "";
            var third = Missing > 0 ? $" {Text(Missing)} {(Missing == 1 ? "is" : "are")} still to come." : Waiting > 0 ? " That is enough once they are accepted." : " That is enough.";
            return first + second + third;
        }
    }

    /// <summary>Adds up.</summary>
    /// <param name="window">The window.</param>
    /// <param name="records">Everything known of the candidate's education.</param>
    /// <returns>The total.</returns>
    public static EducationTotal Of(EducationWindow window, IEnumerable<TrainingRecord> records)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(records);
        TrainingRecord[] counted = [.. records.Where(window.Counts)];
        return new EducationTotal(window, counted.Sum(record => record.Amount), counted.Where(record => !record.IsVerified).Sum(record => record.Amount));
    }

    private static string Text(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);
}

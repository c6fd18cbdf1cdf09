using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification.Activities;

/// <summary>An activity as its holder wants to log it.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Kind">The kind, as the programme names it.</param>
/// <param name="Title">What it was.</param>
/// <param name="Provider">Who offered it.</param>
/// <param name="Amount">Hours or units.</param>
/// <param name="Completed">The day on which it was completed; null when that is not known.</param>
public sealed record ActivityEntry(string Programme, string? Kind, string? Title, string? Provider, decimal Amount, LocalDate? Completed)
{
    private const int LongestText = 200;

    // No programme asks for as much; it keeps a slip of the finger out of the sums.
    private const decimal LargestAmount = 1000m;

    /// <summary>Logs it.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="actor">The holder.</param>
    /// <param name="education">What the programme sets down about activities.</param>
    /// <param name="windows">The windows in which the holder's activities count today.</param>
    /// <param name="today">The day it is in the programme's zone.</param>
    /// <param name="others">What the holder has logged before, for any programme.</param>
    /// <returns>The event; or a refusal that names the field at fault: an unknown kind, a text that is missing, an amount out of the range of the kind, a day
    /// in the future or before every window, a holder of nothing it counts for, the same activity twice.</returns>
    public ActivityOutcome Log(
        DateTimeOffset now, ApplicationActor actor, ContinuingEducation education, IReadOnlyList<EducationWindow> windows, LocalDate today, IEnumerable<LoggedActivity> others)
    {
        ArgumentNullException.ThrowIfNull(education);
        ArgumentNullException.ThrowIfNull(windows);
        ArgumentNullException.ThrowIfNull(others);
        if (education.Kind(Kind) is not { } kind)
        {
            return ActivityOutcome.Refuse("kind", "Choose what kind of activity it was.");
        }

        if (WhyNotWritten("title", Title, "what it was") is { } title)
        {
            return title;
        }

        if (WhyNotWritten("provider", Provider, "who offered it") is { } provider)
        {
            return provider;
        }

        return WhyNotAmount(kind) is { } amount ? ActivityOutcome.Refuse("amount", amount)
            : WhyNotDay(windows, today) is { } day ? ActivityOutcome.Refuse("completed", day)
            : others.FirstOrDefault(IsSame) is { } twice ? ActivityOutcome.Refuse("twice", Twice(twice))
            : ActivityOutcome.Accept(new ActivityLogged(now, actor, Programme, kind.Id, Title!.Trim(), Provider!.Trim(), Amount, Completed!.Value));
    }

    private static ActivityOutcome? WhyNotWritten(string field, string? text, string what) => text?.Trim() is { Length: > 0 and <= LongestText } written && !written.Any(char.IsControl)
        ? null
        : ActivityOutcome.Refuse(field, $"Say {what}, in up to {LongestText} characters on one line.");

    private string? WhyNotAmount(ActivityKind kind) =>
        Amount is not (> 0 and <= LargestAmount) || decimal.Round(Amount, 2) != Amount ? FormattableString.Invariant($"Give the {kind.Unit}: above 0, at most {LargestAmount:0}, with at most two decimals.")
        : Amount < kind.Least || Amount > kind.Most ? FormattableString.Invariant($"{kind.Title}: one counts if it has {ActivityWords.Range(kind)}. This one has {Amount:0.##}.")
        : null;

    private string? WhyNotDay(IReadOnlyList<EducationWindow> windows, LocalDate today)
    {
        EducationWindow[] counting = [.. windows.Where(window => window.Counts(Kind!))];
        return Completed is not { } day ? "Give the day on which it was completed, such as 2027-04-29."
            : day > today ? "The day is in the future. Log the activity once it is completed."
            : counting.Length == 0 ? "You hold no valid credential of this programme for which such activities count."
            : counting.Min(window => window.From) is var first && day < first ? $"It is too old: what was completed before {ProgrammeCalendar.Words(first)} does not count any more."
            : null;
    }

    // What was withdrawn may be logged again, rightly this time. What was refused may not.
    private bool IsSame(LoggedActivity other) =>
        other.State != ActivityState.Withdrawn && other.Completed == Completed && Plain(other.Title) == Plain(Title!) && Plain(other.Provider) == Plain(Provider!);

    private static string Twice(LoggedActivity other) => other.State == ActivityState.Refused
        ? "This activity was audited and not accepted; it cannot be logged again. Write to us if you have evidence we did not see."
        : "You have logged this activity already. It counts once.";

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

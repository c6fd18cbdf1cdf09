using System.Globalization;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;

namespace ExamEngine.Certification.Rules;

/// <summary>Work of certain kinds, so many months in all. Work that goes on is taken to go on.</summary>
/// <param name="Kinds">The kinds of work, any of which counts.</param>
/// <param name="Months">How many months; 1 or more.</param>
/// <param name="Title">What it is called in a sentence.</param>
internal sealed record ExperienceRule(IReadOnlyList<string> Kinds, int Months, string Title) : LeafRule
{
    public override string Kind => "experience";

    protected override Grounds Weigh(Case judged)
    {
        WorkPeriod[] work = [.. judged.History.Work.Where(period => period.Kinds.Any(Kinds.Contains))];
        var facts = work.Select(period => new UsedFact(Title, Words(period))).DefaultIfEmpty(new UsedFact(Title, "none on record"));
        return new Grounds(Reached(judged, work.Where(period => period.IsVerified)), Reached(judged, work), [.. facts]);
    }

    protected override string Words(Case judged, Standing standing)
    {
        var span = Months % 12 == 0 && Months > 12 ? new CalendarSpan(Months / 12, SpanUnit.Years) : new CalendarSpan(Months, SpanUnit.Months);
        var asked = $"{span} of {Title}";
        return standing.Status switch
        {
            RuleStatus.Satisfied => $"You have {asked}.",
            RuleStatus.NeedsEvidence => $"Show evidence of {asked}.",
            _ => standing.OpensAt is { } opens
                ? $"You need {asked}. If you go on working, you have it on {judged.Calendar.Words(opens)}."
                : $"You need {asked}. Add your work to your record.",
        };
    }

    private WindowSet Reached(Case judged, IEnumerable<WorkPeriod> work) =>
        WorkHistory.Reaches(work, Months) is { } day ? WindowSet.From(judged.Calendar.Start(day)) : WindowSet.Never;

    private static string Words(WorkPeriod period) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ProgrammeCalendar.Words(period.From)} to {(period.Until is { } until ? ProgrammeCalendar.Words(until) : "now")}{(period.IsVerified ? "" : ", not verified")}");
}

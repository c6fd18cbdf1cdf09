using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;

namespace ExamEngine.Certification.Rules;

/// <summary>
/// How long the candidate has not been working: less than a span, or that long and longer. Whoever stopped on 31 January has not been working
/// for three months from 1 May on. Who never worked has not been working for as long as anyone asks.
/// </summary>
/// <param name="Span">The span.</param>
/// <param name="IsAtLeast">Whether the gap must be that long or longer; otherwise it must be shorter.</param>
internal sealed record WorkGapRule(CalendarSpan Span, bool IsAtLeast) : LeafRule
{
    public override string Kind => "work-gap";

    protected override Grounds Weigh(Case judged)
    {
        IReadOnlyList<WorkPeriod> work = judged.History.Work;
        var claimed = WorkHistory.WithoutGap(judged.Calendar, work, Span);
        var verified = WorkHistory.WithoutGap(judged.Calendar, work.Where(period => period.IsVerified), Span);
        var last = work.Count == 0 ? "none on record" : work.Any(period => period.Until is null) ? "now" : ProgrammeCalendar.Words(work.Max(period => period.Until!.Value));
        IReadOnlyList<UsedFact> facts = [new("last day of work", last)];

        // A claim of work that is not proven leaves both open: evidence decides which of them it is.
        return IsAtLeast ? new Grounds(claimed.Not(), verified.Not(), facts) : new Grounds(verified, claimed, facts);
    }

    protected override string Words(Case judged, Standing standing) => (standing.Status, IsAtLeast) switch
    {
        (RuleStatus.Satisfied, true) => $"You have not been working for {Span} or longer.",
        (RuleStatus.Satisfied, false) => $"You have been working within the last {Span}.",
        (RuleStatus.NeedsEvidence, true) => "If you cannot show recent work, this is the way for you.",
        (RuleStatus.NeedsEvidence, false) => $"Show that you have been working within the last {Span}.",
        (_, true) => standing.OpensAt is { } idle
            ? $"This is for applicants who have not been working for {Span}. For you it opens on {judged.Calendar.Words(idle)}."
            : $"This is for applicants who have not been working for {Span} or longer, and you are at work.",
        _ => standing.OpensAt is { } works
            ? $"You must be at work, or have been within the last {Span}. By your record that is so from {judged.Calendar.Words(works)}."
            : $"You have not been working for {Span} or longer. Add your work to your record if that is not so.",
    };
}

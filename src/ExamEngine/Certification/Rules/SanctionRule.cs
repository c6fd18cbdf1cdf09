using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>No sanction bars the candidate from the body's programmes. The last day of a sanction is barred too.</summary>
internal sealed record SanctionRule : LeafRule
{
    public override string Kind => "no-sanction";

    protected override Grounds Weigh(Case judged)
    {
        var barred = WindowSet.Of(Sanctions(judged)
            .Select(sanction => new Window(judged.Calendar.Start(sanction.From), sanction.Until is { } last ? judged.Calendar.End(last) : Instant.MaxValue)));
        return Grounds.Certain(barred.Not(), [.. Sanctions(judged).Select(sanction => new UsedFact(
            "sanction", $"from {ProgrammeCalendar.Words(sanction.From)}{(sanction.Until is { } last ? $" to {ProgrammeCalendar.Words(last)}" : "")}"))]);
    }

    protected override string Words(Case judged, Standing standing) => standing.IsMet
        ? "No sanction bars you."
        : standing.OpensAt is { } opens
            ? $"A sanction bars you until {ProgrammeCalendar.Words(judged.Calendar.LastDay(opens))}. You can apply from {judged.Calendar.Words(opens)}."
            : Sanctions(judged).FirstOrDefault(sanction => sanction.Suspended is not null) is { Suspended: { } suspended }
                ? $"Your {suspended} is suspended. Until the suspension is lifted, nothing of {judged.Programme.Body} is open to you."
                : "A sanction bars you for good. If you think that it is wrong, you can appeal to the certification body.";

    private static IEnumerable<Sanction> Sanctions(Case judged) =>
        judged.History.Sanctions.Where(sanction => sanction.Body is null || sanction.Body == judged.Programme.Body);
}

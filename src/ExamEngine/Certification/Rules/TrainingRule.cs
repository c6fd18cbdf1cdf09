using System.Globalization;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>Training or continuing education that comes to an amount.</summary>
/// <param name="Kinds">What counts.</param>
/// <param name="Amount">How much; above 0.</param>
/// <param name="Unit">What is counted, in words: hours, CEUs.</param>
/// <param name="Title">What it is called in a sentence.</param>
/// <param name="Since">When set, only what was completed in the present term of this credential counts: since it was attained, or last recertified.</param>
internal sealed record TrainingRule(IReadOnlyList<TrainingKind> Kinds, decimal Amount, string Unit, string Title, CredentialId? Since) : LeafRule
{
    public override string Kind => "training";

    protected override Grounds Weigh(Case judged)
    {
        TrainingRecord[] records = [.. judged.History.Training.Where(record => Kinds.Any(kind => kind.Counts(record))).OrderBy(record => record.Completed)];
        var facts = records
            .Select(record => new UsedFact(record.Kind, string.Create(CultureInfo.InvariantCulture, $"{record.Amount:0.##} {Unit}, {ProgrammeCalendar.Words(record.Completed)}{(record.IsVerified ? "" : record.WaitsForAudit ? ", waits for the audit" : ", not verified")}")))
            .DefaultIfEmpty(new UsedFact(Title, "none on record"));
        return new Grounds(Reached(judged, [.. records.Where(record => record.IsVerified)]), Reached(judged, records), [.. facts]);
    }

    protected override string Words(Case judged, Standing standing)
    {
        var asked = string.Create(CultureInfo.InvariantCulture, $"{Amount:0.##} {(Amount == 1 ? Unit.TrimEnd('s') : Unit)} of {Title}");
        var since = Since is { } credential ? $" since your {credential} was attained or last renewed" : "";
        return standing.Status switch
        {
            RuleStatus.Satisfied => $"You have {asked}.",
            RuleStatus.NeedsEvidence when judged.History.Training.Any(record => record.WaitsForAudit && Kinds.Any(kind => kind.Counts(record))) =>
                $"You have {asked}{since}, and it was chosen for the audit. Show evidence of each activity; it counts once it was accepted.",
            RuleStatus.NeedsEvidence => $"Show evidence of {asked}{since}.",
            _ => standing.OpensAt is { } opens
                ? $"You need {asked}{since}. You have it on {judged.Calendar.Words(opens)}."
                : $"You need {asked}{since}. Add what you complete to your record.",
        };
    }

    private WindowSet Reached(Case judged, IReadOnlyList<TrainingRecord> records)
    {
        if (Since is not { } credential)
        {
            return Sum(judged.Calendar, records);
        }

        var reached = WindowSet.Never;
        foreach (var holding in judged.Holdings.Of(credential))
        {
            LocalDate[] starts = [holding.Award.Attained, .. holding.Award.Recertified.Order()];
            for (var term = 0; term < starts.Length; term++)
            {
                var from = starts[term];
                LocalDate? next = term + 1 < starts.Length ? starts[term + 1] : null;
                var within = WindowSet.Between(judged.Calendar.Start(from), next is { } end ? judged.Calendar.Start(end) : Instant.MaxValue).And(holding.Counts(judged.Calendar));
                reached = reached.Or(Sum(judged.Calendar, records.Where(record => record.Completed >= from)).And(within));
            }
        }

        return reached;
    }

    // From the day on which the last of it was completed: what is completed on a day counts on that day.
    private WindowSet Sum(ProgrammeCalendar calendar, IEnumerable<TrainingRecord> records)
    {
        var sum = 0m;
        foreach (var record in records)
        {
            // No more than is asked for: no entry, however large, can lead out of the numbers.
            sum += Math.Min(record.Amount, Amount);
            if (sum >= Amount)
            {
                return WindowSet.From(calendar.Start(record.Completed));
            }
        }

        return WindowSet.Never;
    }
}

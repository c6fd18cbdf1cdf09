using System.Globalization;
using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>The candidate is so many years old: from the birthday on, and for those born on 29 February from 28 February of a common year.</summary>
internal sealed record AgeRule(int Years) : LeafRule
{
    public override string Kind => "age";

    protected override Grounds Weigh(Case judged)
    {
        if (judged.History.Born is not { } born)
        {
            return new Grounds(WindowSet.Never, WindowSet.Always, [new UsedFact("born", "not known")]);
        }

        var old = WindowSet.From(judged.Calendar.Start(Birthday(born.Date)));
        return new Grounds(born.IsVerified ? old : WindowSet.Never, old, [new UsedFact("born", ProgrammeCalendar.Words(born.Date))]);
    }

    protected override string Words(Case judged, Standing standing)
    {
        var years = string.Create(CultureInfo.InvariantCulture, $"{Years} years old");
        return standing.Status switch
        {
            RuleStatus.Satisfied => $"You are at least {years}.",
            RuleStatus.NeedsEvidence when judged.History.Born is null => $"Tell us your date of birth: you must be at least {years}.",
            RuleStatus.NeedsEvidence => $"Show proof of your date of birth: you must be at least {years}.",
            _ => $"You must be at least {years}. You will be from {judged.Calendar.Words(standing.OpensAt!.Value)}.",
        };
    }

    private LocalDate Birthday(LocalDate born) => born.PlusYears(Years);
}

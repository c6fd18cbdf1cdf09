using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>Satisfied when every rule in it is: the windows are those that all have in common.</summary>
internal sealed record AllOfRule(IReadOnlyList<Rule> Rules) : CombiningRule(Rules)
{
    public static AllOfRule Nothing { get; } = new([]);

    public override string Kind => "all-of";

    protected override WindowSet Together(IEnumerable<WindowSet> windows) => windows.Aggregate(WindowSet.Always, static (all, next) => all.And(next));

    protected override string Words(Case judged, Standing standing, RuleFinding[] children)
    {
        if (standing.IsMet)
        {
            return "Everything that is asked for is there.";
        }

        // What keeps a way closed for good is said alone: dates of other rules would promise something.
        var unmet = children.Where(child => child.Status == standing.Status && (standing.OpensAt is not null || child.OpensAt is null)).ToArray();
        unmet = unmet.Length > 0 ? unmet : [.. children.Where(child => child.Status == standing.Status)];
        var sentences = string.Join(' ', unmet.Select(child => child.Sentence).Distinct(StringComparer.Ordinal));

        // Each of several rules has its own date, and one may close before another opens: the date of the whole is said as well.
        return standing is { Status: RuleStatus.NotSatisfied, OpensAt: { } opens } && unmet.Length > 1
            ? $"{sentences} All of this together is fulfilled from {judged.Calendar.Words(opens)}."
            : sentences;
    }
}

using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>Satisfied when one rule in it is: the windows are those of all of them.</summary>
internal sealed record AnyOfRule(IReadOnlyList<Rule> Rules) : CombiningRule(Rules)
{
    /// <summary>Its kind, by which a finding is told.</summary>
    public const string Any = "any-of";

    public override string Kind => Any;

    protected override WindowSet Together(IEnumerable<WindowSet> windows) => windows.Aggregate(WindowSet.Never, static (all, next) => all.Or(next));

    protected override string Words(Case judged, Standing standing, RuleFinding[] children)
    {
        if (Array.Find(children, child => child.Status == standing.Status) is { } same && standing.IsMet)
        {
            return same.Sentence;
        }

        // What cannot be helped any more is not offered, unless nothing else is left.
        var open = children.Where(child => child.OpensAt is not null).ToArray();
        var offered = open.Length > 0 ? open : children;
        return offered.Length == 1 ? offered[0].Sentence : $"One of these is needed: {string.Join(" Or: ", offered.Select(child => child.Sentence))}";
    }
}

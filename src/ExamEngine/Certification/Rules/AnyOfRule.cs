using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>Satisfied when one rule in it is: the windows are those of all of them.</summary>
internal sealed record AnyOfRule(IReadOnlyList<Rule> Rules) : Rule
{
    public override string Kind => "any-of";

    public override RuleFinding Judge(Case judged)
    {
        var children = new RuleFinding[Rules.Count];
        var proven = WindowSet.Never;
        var possible = WindowSet.Never;
        for (var index = 0; index < children.Length; index++)
        {
            children[index] = Rules[index].Judge(judged);
            proven = proven.Or(children[index].Proven);
            possible = possible.Or(children[index].Possible);
        }

        var standing = Standing.At(judged.At, proven, possible);
        return new RuleFinding(
            Name ?? Kind, Kind, standing.Status, Words(standing, children), [], standing.OpensAt, standing.SatisfiedAt, standing.ClosesAt, IsAssumed, children)
        {
            Proven = proven,
            Possible = possible,
        };
    }

    private static string Words(Standing standing, RuleFinding[] children)
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

using ExamEngine.Certification.Calendars;

namespace ExamEngine.Certification.Rules;

/// <summary>A rule made of others: their windows are put together, and how it stands follows from that.</summary>
internal abstract record CombiningRule(IReadOnlyList<Rule> Rules) : Rule
{
    public sealed override RuleFinding Judge(Case judged)
    {
        RuleFinding[] children = [.. Rules.Select(rule => rule.Judge(judged))];
        var proven = Together(children.Select(child => child.Proven));
        var possible = Together(children.Select(child => child.Possible));
        var standing = Standing.At(judged.At, proven, possible);
        return new RuleFinding(
            Name ?? Kind, Kind, standing.Status, Words(judged, standing, children), [], standing.OpensAt, standing.SatisfiedAt, standing.ClosesAt, IsAssumed, children)
        {
            Proven = proven,
            Possible = possible,
        };
    }

    /// <summary>The windows of the whole.</summary>
    protected abstract WindowSet Together(IEnumerable<WindowSet> windows);

    /// <summary>How the whole stands, in a sentence.</summary>
    protected abstract string Words(Case judged, Standing standing, RuleFinding[] children);
}

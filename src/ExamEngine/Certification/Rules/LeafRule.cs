namespace ExamEngine.Certification.Rules;

/// <summary>A rule that is not made of others.</summary>
internal abstract record LeafRule : Rule
{
    public sealed override RuleFinding Judge(Case judged)
    {
        var grounds = Weigh(judged);
        var standing = Standing.At(judged.At, grounds.Proven, grounds.Possible);
        return new RuleFinding(
            Name ?? Kind, Kind, standing.Status, Words(judged, standing), grounds.Facts, standing.OpensAt, standing.SatisfiedAt, standing.ClosesAt, IsAssumed, [])
        {
            Proven = grounds.Proven,
            Possible = grounds.Possible,
            Because = standing is { Status: RuleStatus.NotSatisfied, OpensAt: not null } ? Because(judged, standing) : null,
        };
    }

    /// <summary>When the rule holds, over all time, as far as the history is known.</summary>
    protected abstract Grounds Weigh(Case judged);

    /// <summary>The sentence for the candidate.</summary>
    protected abstract string Words(Case judged, Standing standing);

    /// <summary>Why it opens when it does; null when there is nothing to say.</summary>
    protected virtual string? Because(Case judged, Standing standing) => null;
}

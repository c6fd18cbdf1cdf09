using ExamEngine.Certification.Calendars;
using NodaTime;

namespace ExamEngine.Certification.Rules;

/// <summary>The candidate is a member of the certification body. Joining is possible at any time.</summary>
internal sealed record MembershipRule(string Body) : LeafRule
{
    public override string Kind => "membership";

    protected override Grounds Weigh(Case judged)
    {
        var member = WindowSet.Of(judged.History.Memberships
            .Where(membership => membership.Body == Body)
            .Select(membership => new Window(judged.Calendar.Start(membership.From), membership.Until is { } last ? judged.Calendar.End(last) : Instant.MaxValue)));
        return new Grounds(member, WindowSet.Always, [new UsedFact($"member of {Body}", member.Contains(judged.At) ? "yes" : "no")]);
    }

    protected override string Words(Case judged, Standing standing) => standing.IsMet ? $"You are a member of {Body}." : $"Become a member of {Body}.";
}

using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>A route of one version, judged, with all the time at which it is open while that version is in force.</summary>
internal sealed record RouteJudgement(Case Case, RuleFinding Finding, WindowSet Open)
{
    public Route Route => Case.Route;

    /// <summary>Every route to a credential, in every version of the programme that awards it.</summary>
    public static List<RouteJudgement> All(Programme programme, Holdings holdings, CandidateHistory history, CredentialId credential, Instant at)
    {
        var judgements = new List<RouteJudgement>();
        foreach (var version in programme.Versions)
        {
            var inForce = WindowSet.Between(
                programme.Calendar.Start(version.Effective), version.Until is { } last ? programme.Calendar.End(last) : Instant.MaxValue);
            foreach (var route in version.Routes)
            {
                if (route.Credential == credential)
                {
                    var judged = new Case(programme, version, route, history, holdings, at);
                    var finding = route.Requires.Judge(judged);
                    judgements.Add(new RouteJudgement(judged, finding, finding.Possible.And(inForce)));
                }
            }
        }

        return judgements;
    }

    /// <summary>A day in the term of a credential of the candidate.</summary>
    public LocalDate? Day(TermDay? day) =>
        day is not null && Case.Latest(day.Credential) is { } holding ? day.Day.Day(holding.Award.Attained, holding.Expires) : null;

    /// <summary>The decision on the route; it is open while any of some judgements of it is.</summary>
    public RouteDecision Decision(IEnumerable<RouteJudgement> over)
    {
        var open = WindowSet.Never;
        foreach (var judgement in over)
        {
            open = open.Or(judgement.Open);
        }

        var next = open.NextAfter(Case.At);
        return new RouteDecision(Case.Programme.Id, Case.Version.Number, Route, Case.At, Finding)
        {
            OpensAt = open.FirstFrom(Case.At),
            OpensOn = Case.Calendar.FirstDay(open, Case.At),
            ClosesOn = next is { HasEnd: true } window ? Case.Calendar.LastDay(window.Until) : null,
            RecommendedBy = Day(Route.Recommended),
            AwardNotBefore = Day(Route.AwardFrom),
        };
    }
}

using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>Decides by which routes a candidate can get a credential, and when. The rules are those of the programme files.</summary>
public static class Eligibility
{
    /// <summary>Decides on every route to a credential that the version in force at the moment has.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="history">Everything known of the candidate.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="at">The moment.</param>
    /// <returns>A decision for each route, in the order of the file; none when no programme awards the credential, or no version is in force.</returns>
    public static IReadOnlyList<RouteDecision> Decide(ProgrammeSet programmes, CandidateHistory history, CredentialId credential, Instant at)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(history);
        if (programmes.Awarding(credential) is not { } programme
            || programme.InForce(programme.Calendar.DateOf(at)) is not { } version)
        {
            return [];
        }

        return Decide(programmes, programme, version, new Holdings(programmes, history), history, credential, at);
    }

    /// <summary>
    /// Decides anew by a version that was recorded with a decision, in force or not: the same history and moment give the same result, whatever
    /// versions came after it.
    /// </summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="history">What was known of the candidate.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="at">The moment.</param>
    /// <param name="version">The number of the version.</param>
    /// <returns>A decision for each route; none when the programme has no such version.</returns>
    public static IReadOnlyList<RouteDecision> DecideBy(ProgrammeSet programmes, CandidateHistory history, CredentialId credential, Instant at, int version)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(history);
        return programmes.Awarding(credential) is { } programme && programme.Version(version) is { } recorded
            ? Decide(programmes, programme, recorded, new Holdings(programmes, history), history, credential, at)
            : [];
    }

    internal static IReadOnlyList<RouteDecision> Decide(
        ProgrammeSet programmes, Programme programme, ProgrammeVersion version, Holdings holdings, CandidateHistory history, CredentialId credential, Instant at)
    {
        var decisions = new List<RouteDecision>();
        foreach (var route in version.Routes.Where(route => route.Credential == credential))
        {
            var judged = new Case(programme, version, route, history, holdings, at);
            decisions.Add(Decision(judged, route.Requires.Judge(judged)));
        }

        return decisions;
    }

    private static RouteDecision Decision(Case judged, RuleFinding finding)
    {
        var inForce = WindowSet.Between(
            judged.Calendar.Start(judged.Version.Effective),
            judged.Version.Until is { } last ? judged.Calendar.End(last) : Instant.MaxValue);
        return new RouteDecision(
            judged.Programme.Id, judged.Version.Number, judged.Route, judged.At, finding, Day(judged, judged.Route.Recommended), Day(judged, judged.Route.AwardFrom))
        {
            Calendar = judged.Calendar,
            Open = finding.Possible.And(inForce),
        };
    }

    private static LocalDate? Day(Case judged, TermDay? day) =>
        day is not null && judged.Latest(day.Credential) is { } holding ? day.Day.Day(holding.Award.Attained, holding.Expires) : null;
}

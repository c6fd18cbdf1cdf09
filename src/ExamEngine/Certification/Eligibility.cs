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
        if (programmes.Awarding(credential) is not { } programme || programme.InForce(programme.Calendar.DateOf(at)) is not { } version)
        {
            return [];
        }

        var judgements = RouteJudgement.All(programme, new Holdings(programmes, history), history, credential, at);
        return
        [
            .. judgements.Where(judgement => judgement.Case.Version == version)
                .Select(judgement => judgement.Decision(judgements.Where(other => other.Route.Id == judgement.Route.Id))),
        ];
    }

    /// <summary>Decides for a day as a whole: what opens on it is open, and what happened on it counts.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="history">Everything known of the candidate.</param>
    /// <param name="credential">The credential.</param>
    /// <param name="on">The day, in the programme's zone.</param>
    /// <returns>As for a moment.</returns>
    public static IReadOnlyList<RouteDecision> Decide(ProgrammeSet programmes, CandidateHistory history, CredentialId credential, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        return programmes.Awarding(credential) is { } programme ? Decide(programmes, history, credential, programme.Calendar.LastMoment(on)) : [];
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
        return programmes.Awarding(credential) is { } programme
            ? [.. RouteJudgement.All(programme, new Holdings(programmes, history), history, credential, at)
                .Where(judgement => judgement.Case.Version.Number == version)
                .Select(judgement => judgement.Decision([judgement]))]
            : [];
    }
}

using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>What a candidate can do about a credential from a day on: to get it, to keep it, and to go on from it.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="On">The day asked about, as a whole: what opens on it is open, and what happened on it counts.</param>
/// <param name="Decisions">Every route to the credential, and every upgrade from it, as it stands on the day.</param>
/// <param name="TimeLine">The windows that are open on the day or later, the earliest first. Nothing new is taken to happen; work that goes on goes on.</param>
/// <param name="Sentences">The same in words, for the candidate.</param>
public sealed record WhatIf(
    CredentialId Credential, LocalDate On, IReadOnlyList<RouteDecision> Decisions, IReadOnlyList<RouteWindow> TimeLine, IReadOnlyList<string> Sentences)
{
    /// <summary>The routes that are open on the day.</summary>
    public IEnumerable<RouteDecision> OpenNow => Decisions.Where(decision => decision.IsOpen);

    /// <summary>Asks what a candidate can do.</summary>
    /// <param name="programmes">The programmes.</param>
    /// <param name="history">Everything known of the candidate.</param>
    /// <param name="credential">The credential; one that a programme of the set awards.</param>
    /// <param name="on">The day, in the zone of the credential's programme.</param>
    /// <returns>The answer; null when no programme awards the credential.</returns>
    public static WhatIf? For(ProgrammeSet programmes, CandidateHistory history, CredentialId credential, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(history);
        if (programmes.Awarding(credential) is not { } programme)
        {
            return null;
        }

        var at = programme.Calendar.LastMoment(on);
        var holdings = new Holdings(programmes, history);
        IReadOnlyList<CredentialId> upgrades = [.. holdings.Of(credential).Count > 0 ? programmes.UpgradesFrom(credential) : []];
        List<RouteJudgement> own = RouteJudgement.All(programme, holdings, history, credential, at);
        List<RouteJudgement> onward =
        [
            .. upgrades.SelectMany(target => RouteJudgement.All(programmes.Awarding(target)!, holdings, history, target, at))
                .Where(judgement => judgement.Route.UpgradeFrom == credential),
        ];
        List<RouteJudgement> all = [.. own, .. onward];
        return new WhatIf(credential, on, DecisionsOf(all, on), WindowsOf(all, at), WhatIfWords.Sentences(programme.Calendar, all, credential, at));
    }

    private static IReadOnlyList<RouteDecision> DecisionsOf(List<RouteJudgement> all, LocalDate on) =>
    [
        .. all.Where(judgement => judgement.Case.Version == judgement.Case.Programme.InForce(on)).Select(judgement => judgement.Decision(
            all.Where(other => other.Case.Programme == judgement.Case.Programme && other.Route.Id == judgement.Route.Id))),
    ];

    private static IReadOnlyList<RouteWindow> WindowsOf(List<RouteJudgement> all, Instant at) =>
    [
        .. all.SelectMany(judgement => judgement.Open.Windows.Where(window => window.Until > at).Select(window => new RouteWindow(
                judgement.Case.Programme.Id, judgement.Case.Version.Number, judgement.Route, window,
                window.HasBeginning ? judgement.Case.Calendar.DateOf(window.From) : null,
                window.HasEnd ? judgement.Case.Calendar.LastDay(window.Until) : null))
                .Where(window => !(window.Until < window.From)))
            .OrderBy(window => Instant.Max(window.Window.From, at)),
    ];
}

using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Programmes;
using NodaTime;

namespace ExamEngine.Certification;

/// <summary>Routes that are the same thing to the candidate: to recertify, to upgrade to a credential, to apply for one.</summary>
internal sealed class Way(CredentialId credential, RouteKind kind, IReadOnlyList<RouteJudgement> routes, Instant at)
{
    public RouteKind Kind => kind;

    public CredentialId Credential => credential;

    public IReadOnlyList<RouteJudgement> Routes => routes;

    /// <summary>When any of the routes is open, from the moment on.</summary>
    public WindowSet Open { get; } = WindowSet.Of(routes.SelectMany(route => route.Open.Windows)).And(WindowSet.From(at));

    public Instant? OpensAt => Open.Windows.Count > 0 ? Open.Windows[0].From : null;

    /// <summary>The first moment after all of it; null when it has no end, or never opens.</summary>
    public Instant? EndsAt => Open.Windows.Count > 0 && Open.Windows[^1].HasEnd ? Open.Windows[^1].Until : null;

    /// <summary>What the way is called after “you can”.</summary>
    public string Verb => kind switch
    {
        RouteKind.Recertification => "recertify",
        RouteKind.Upgrade => $"upgrade to {credential}",
        _ => $"apply for {credential}{(routes.Any(route => route.Case.Holdings.Of(credential).Count > 0) ? " anew" : "")}",
    };

    /// <summary>The ways in the order in which they are told: what opens first, and of those that open together what keeps a credential.</summary>
    public static List<Way> Of(IEnumerable<RouteJudgement> judgements, CredentialId asked, Instant at) =>
    [
        .. judgements.GroupBy(judgement => (judgement.Route.Credential, judgement.Route.Kind))
            .Select(group => new Way(group.Key.Credential, group.Key.Kind, [.. group], at))
            .Where(way => way.OpensAt is not null)
            .OrderBy(way => way.OpensAt)
            .ThenBy(way => way.Credential == asked ? 0 : 1)
            .ThenBy(way => way.Kind switch { RouteKind.Recertification => 0, RouteKind.Upgrade => 1, _ => 2 }),
    ];

    /// <summary>The routes of the way that are open at a moment.</summary>
    public IReadOnlyList<RouteJudgement> OpenAt(Instant moment) => [.. routes.Where(route => route.Open.Contains(moment))];

    /// <summary>The moments within a window of the way at which what follows from taking it may change.</summary>
    public IEnumerable<Instant> Changes(Window window) => routes
        .SelectMany(route => route.Open.Windows)
        .SelectMany(part => new[] { part.From, part.Until })
        .Where(moment => window.From < moment && moment < window.Until)
        .Distinct()
        .Order();
}

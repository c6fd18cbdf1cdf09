using ExamEngine.Certification;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using ExamEngine.Server.Certification.Credentials;

namespace ExamEngine.Server.Certification.Candidates;

/// <summary>What a candidate can do about a credential from a day on. Days are such as <c>2027-04-29</c>, in the zone of the programme.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day asked about, as a whole.</param>
/// <param name="Sentences">The answer in words.</param>
/// <param name="Routes">Every route to the credential, and every upgrade from it, as it stands on the day.</param>
/// <param name="TimeLine">The windows that are open on the day or later, the earliest first.</param>
public sealed record WhatIfView(
    string Credential, string Title, string On, IReadOnlyList<string> Sentences, IReadOnlyList<RouteView> Routes, IReadOnlyList<RouteWindowView> TimeLine)
{
    internal static WhatIfView Of(WhatIf answer, ProgrammesInForce programmes) => new(
        answer.Credential.Value,
        programmes.TitleOf(answer.Credential),
        LocalDateJson.Text(answer.On),
        answer.Sentences,
        [.. answer.Decisions.Select(decision => RouteView.Of(decision))],
        [.. answer.TimeLine.Select(window => new RouteWindowView(
            window.Route.Credential.Value, window.Route.Id, window.Route.Title, window.Route.Kind, CredentialEntries.Text(window.From), CredentialEntries.Text(window.Until)))]);
}

/// <summary>A window of a time line: from a day to a day a route is open.</summary>
/// <param name="Credential">Where the route leads.</param>
/// <param name="Route">The route.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">The first day; absent when it has no beginning.</param>
/// <param name="Until">The last day; absent when it has no end.</param>
public sealed record RouteWindowView(string Credential, string Route, string Title, RouteKind Kind, string? From, string? Until);

/// <summary>How a route stands on a day, and why.</summary>
/// <param name="Credential">Where it leads.</param>
/// <param name="Route">The route.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Version">The version of its rules.</param>
/// <param name="Status">How it stands.</param>
/// <param name="OpensOn">The first day on which it is open; absent when there is none without a new event.</param>
/// <param name="ClosesOn">The last day of the window that is open, or of the next one; absent when it does not close.</param>
/// <param name="RecommendedBy">The day by which it is best to apply.</param>
/// <param name="AwardNotBefore">The first day on which the award can be made.</param>
/// <param name="Examination">The examination that follows; absent when none does.</param>
/// <param name="Fee">What it costs; absent when nothing.</param>
/// <param name="Fresh">Whether it counts as an application of a new applicant.</param>
/// <param name="Assumed">Whether the body has not stated all of it.</param>
/// <param name="Rule">The rules, as a tree.</param>
public sealed record RouteView(
    string Credential,
    string Route,
    string Title,
    RouteKind Kind,
    string Programme,
    int Version,
    RuleStatus Status,
    string? OpensOn,
    string? ClosesOn,
    string? RecommendedBy,
    string? AwardNotBefore,
    string? Examination,
    string? Fee,
    bool Fresh,
    bool Assumed,
    RuleView Rule)
{
    internal static RouteView Of(RouteDecision decision)
    {
        var (route, outcome) = (decision.Route, decision.Route.Outcome);
        return new RouteView(
            route.Credential.Value,
            route.Id,
            route.Title,
            route.Kind,
            decision.Programme,
            decision.Version,
            decision.Status,
            CredentialEntries.Text(decision.OpensOn),
            CredentialEntries.Text(decision.ClosesOn),
            CredentialEntries.Text(decision.RecommendedBy),
            CredentialEntries.Text(decision.AwardNotBefore),
            outcome.Examination?.Title,
            outcome.Fee?.Title,
            outcome.IsFresh,
            route.IsAssumed,
            RuleView.Of(decision.Finding));
    }
}

/// <summary>What a rule, or a tree of rules, came to.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Kind">The kind of rule.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Sentence">What to tell the candidate.</param>
/// <param name="Facts">The facts it was decided on.</param>
/// <param name="Assumed">Whether the body has not stated it.</param>
/// <param name="Children">What it is made of; empty for a single rule.</param>
public sealed record RuleView(string Name, string Kind, RuleStatus Status, string Sentence, IReadOnlyList<RuleFactView> Facts, bool Assumed, IReadOnlyList<RuleView> Children)
{
    internal static RuleView Of(RuleFinding finding) => new(
        finding.Name,
        finding.Kind,
        finding.Status,
        finding.Sentence,
        [.. finding.Facts.Select(fact => new RuleFactView(fact.Name, fact.Value))],
        finding.IsAssumed,
        [.. finding.Children.Select(Of)]);
}

/// <summary>A fact that a rule was decided on.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">What was known, in words.</param>
public sealed record RuleFactView(string Name, string Value);

using ExamEngine.Certification;
using ExamEngine.Certification.Rules;

namespace ExamEngine.Specs.Certification;

/// <summary>Questions that tests ask about a person by the programmes of the item bank.</summary>
internal static class Asking
{
    public static RouteDecision Route(this Person person, string credential, string route, string on) => Assert_single(
        Eligibility.Decide(RealProgrammes.Set, person.History, new CredentialId(credential), Person.Day(on)), route);

    /// <summary>The routes that are open on a day, separated by blanks.</summary>
    public static string Open(this Person person, string credential, string on) => string.Join(' ', Eligibility
        .Decide(RealProgrammes.Set, person.History, new CredentialId(credential), Person.Day(on))
        .Where(decision => decision.IsOpen)
        .Select(decision => decision.Route.Id));

    public static string WhatIf(this Person person, string credential, string on) =>
        string.Join(' ', ExamEngine.Certification.WhatIf.For(RealProgrammes.Set, person.History, new CredentialId(credential), Person.Day(on))!.Sentences);

    public static RuleFinding Rule(this RouteDecision decision, string name) => Find(decision.Finding, name) ?? throw new InvalidOperationException($"There is no rule {name}.");

    private static RuleFinding? Find(RuleFinding finding, string name) =>
        finding.Name == name ? finding : finding.Children.Select(child => Find(child, name)).FirstOrDefault(found => found is not null);

    private static RouteDecision Assert_single(IReadOnlyList<RouteDecision> decisions, string route) => decisions.Single(decision => decision.Route.Id == route);
}

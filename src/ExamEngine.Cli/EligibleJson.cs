using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExamEngine.Certification;
using ExamEngine.Certification.Rules;

namespace ExamEngine.Cli;

/// <summary>The answers of <c>exam eligible</c> as JSON.</summary>
internal static class EligibleJson
{
    // Output for terminals and programs, never for HTML.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LocalDateJson(), new InstantJson(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Text(IEnumerable<WhatIf> answers) => JsonSerializer.Serialize(answers.Select(Answer), Options);

    private static object Answer(WhatIf answer) => new
    {
        Credential = answer.Credential.Value,
        answer.On,
        answer.Sentences,
        Routes = answer.Decisions.Select(Route),
        TimeLine = answer.TimeLine.Select(window => new
        {
            Credential = window.Route.Credential.Value,
            Route = window.Route.Id,
            window.Programme,
            window.Version,
            window.From,
            window.Until,
        }),
    };

    private static object Route(RouteDecision decision) => new
    {
        Credential = decision.Route.Credential.Value,
        Route = decision.Route.Id,
        decision.Route.Title,
        decision.Route.Kind,
        decision.Programme,
        decision.Version,
        decision.Status,
        decision.OpensOn,
        decision.ClosesOn,
        decision.RecommendedBy,
        decision.AwardNotBefore,
        Examination = decision.Route.Outcome.Examination?.Id,
        Fee = decision.Route.Outcome.Fee?.Id,
        decision.Route.Outcome.IsFresh,
        decision.Route.Outcome.PackDays,
        Rule = Rule(decision.Finding),
    };

    private static object Rule(RuleFinding finding) => new
    {
        finding.Name,
        finding.Kind,
        finding.Status,
        finding.Sentence,
        finding.OpensAt,
        finding.SatisfiedAt,
        finding.ClosesAt,
        finding.Facts,
        finding.IsAssumed,
        Children = finding.Children.Select(Rule),
    };
}

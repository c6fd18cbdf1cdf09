using ExamEngine.Certification;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;

namespace ExamEngine.Specs.Certification;

/// <summary>A small programme with one credential X and one examination route, for rules that no programme of the item bank has.</summary>
internal static class OwnProgramme
{
    public const string NoPolicy = "policy: default\ntitle: none\nalways:\n  - no-sanction: {}\n";

    public static ProgrammeSet With(string rule, string zone = "Europe/London", string valid = "2 years") => Of(Yaml(rule, zone, valid));

    public static ProgrammeSet Of(string yaml)
    {
        var reading = ProgrammeReader.Read([new ProgrammeFile("default-policy.yaml", NoPolicy), new ProgrammeFile("x.yaml", yaml)]);
        return reading.Value ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }

    public static string Yaml(string rule, string zone = "Europe/London", string valid = "2 years", string more = "") => $$"""
        programme: x
        title: X
        body: Body
        zone: {{zone}}
        default-policy: default
        versions:
          - version: 1
            effective: 2020-01-01
            credentials:
              - {id: X, title: X, valid: {{valid}}, current-version: 9{{more}}}
            examinations:
              - {id: full, title: examination, kind: full}
              - {id: again, title: recertification examination, kind: recertification}
            fees:
              currency: GBP
              prices:
                - {id: full, title: full fee, amount: 0}
            routes:
              - id: examination
                title: Examination
                credential: X
                kind: application
                requires:
                  - {{rule}}
                outcome: {examination: full, fee: none, fresh: true}
        """;

    public static RouteDecision Ask(this ProgrammeSet programmes, Person person, string on, string credential = "X") =>
        Eligibility.Decide(programmes, person.History, new CredentialId(credential), Person.Day(on))[0];

    /// <summary>The first day on which the route is open, asked on a day.</summary>
    public static string Opens(this ProgrammeSet programmes, Person person, string on) => Person.Text(programmes.Ask(person, on).OpensOn);
}

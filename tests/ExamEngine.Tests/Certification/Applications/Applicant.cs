using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Rules;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification.Applications;

/// <summary>An application as tests lead it on; every step has to be accepted unless the test asks what was refused.</summary>
internal sealed class Applicant
{
    public static readonly Guid Account = Guid.Parse("0190aaaa-0000-7000-8000-000000000001");

    public static readonly ApplicationActor Me = new(ApplicationRole.Applicant, "Ada", Account, "ada@example.org");
    public static readonly ApplicationActor Reviewer = new(ApplicationRole.Reviewer, "Rita", Guid.Parse("0190aaaa-0000-7000-8000-000000000002"), "rita@example.org");
    public static readonly ApplicationActor Other = new(ApplicationRole.Reviewer, "Otto", Guid.Parse("0190aaaa-0000-7000-8000-000000000003"), "otto@example.org");

    public static readonly RuleFinding Satisfied = Finding(RuleStatus.Satisfied);

    private Applicant(string credential, string route) =>
        Do(CertificationApplication.Replay(new CredentialApplicationId(Guid.Parse("0190bbbb-0000-7000-8000-000000000001")), Account, []).Draft(Now, Me, new CredentialId(credential), route, ["referee@example.org"]));

    public List<ApplicationEvent> Events { get; } = [];

    public CertificationApplication Application => CertificationApplication.Replay(new CredentialApplicationId(Guid.Parse("0190bbbb-0000-7000-8000-000000000001")), Account, Events);

    public DateTimeOffset Now { get; private set; } = new(2027, 6, 1, 9, 0, 0, TimeSpan.Zero);

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>An associate whose CTSA expired on 12 May 2027 applies for CTSS on 1 June.</summary>
    public static Applicant ForCtss() => new Applicant("CTSS", "upgrade-examination").Submitted(new Person().Holds("CTSA", "12 May 2026"));

    /// <summary>The same while the CTSA is valid: no examination.</summary>
    public static Applicant ByDocuments() => new Applicant("CTSS", "upgrade-documents").Submitted(new Person().Holds("CTSA", "1 May 2026", "30 September 2027"));

    public static Applicant Draft(string credential, string route) => new(credential, route);

    public static RuleFinding Finding(RuleStatus status, string sentence = "Everything that is asked for is there.") => new("all", "all-of", status, sentence, [], null, null, null, false, []);

    public RouteDecision Judged(Person person) =>
        Eligibility.Decide(RealProgrammes.Set, person.History, Application.Credential, Instant.FromDateTimeOffset(Now)).Single(decision => decision.Route.Id == Application.Route);

    public Applicant Submitted(Person person)
    {
        var decision = Judged(person);
        return Do(Application.Submit(Now, Me, decision, RealProgrammes.Set.Awarding(Application.Credential)!.Version(decision.Version)!));
    }

    public Applicant HandsIn(string kind, string file) => Do(Application.Receive(Now, Me, file, kind, $"{kind}.pdf"));

    public Applicant HandsInEverything() => HandsIn("cv", "f1").HandsIn("career-report", "f2");

    public Applicant Accepted(params string[] files) => files.Aggregate(this, (me, file) => me.Do(me.Application.Judge(me.Now, Reviewer, file, isAccepted: true, reason: null)));

    public Applicant Redeems() => Do(Application.Redeem(Now, Me, "ABCDEFGHJKMN", "training-provider"));

    public Applicant Books(Guid seat) => Do(Application.Book(Now, Me, seat, Now.AddDays(3), "June", new ExaminationAdmission(null, null)));

    public Applicant Sits(Guid seat, bool isPassed) => Do(Application.Report(Now, seat, isPassed, isPassed ? "Passed." : "Not passed."));

    public Applicant Decided(bool isAwarded) => Do(Application.Decide(Now, Today, Reviewer, isAwarded, "Looked at it all.", Satisfied));

    public Applicant After(int days)
    {
        Now = Now.AddDays(days);
        return this;
    }

    public Applicant Do(ApplicationOutcome outcome)
    {
        Assert.Null(outcome.Refusal);
        Events.AddRange(outcome.Events);
        return this;
    }

    public static string Refused(ApplicationOutcome outcome)
    {
        Assert.Empty(outcome.Events);
        return outcome.Refusal!.Message;
    }
}

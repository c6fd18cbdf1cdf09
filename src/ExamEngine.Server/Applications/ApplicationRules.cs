using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Facts;
using ExamEngine.Server.Records;
using NodaTime;

namespace ExamEngine.Server.Applications;

/// <summary>Asks the rules about applications: which routes are open, how the rules stand for a submission, and whether an attempt may begin.</summary>
internal sealed class ApplicationRules(ProgrammesInForce programmes, CandidateFacts facts)
{
    /// <summary>The programmes in force.</summary>
    public ProgrammeSet Programmes => programmes.Programmes;

    /// <summary>The programme that awards a credential; null when none does.</summary>
    public Programme? Awarding(CredentialId credential) => Programmes.Awarding(credential);

    /// <summary>The title of a credential, by the latest version that has it.</summary>
    public string TitleOf(CredentialId credential) => Awarding(credential)?.Versions
        .SelectMany(version => version.Credentials).LastOrDefault(known => known.Id == credential)?.Title ?? credential.Value;

    /// <summary>The title of a route, by the latest version that has it.</summary>
    public string TitleOf(CredentialId credential, string route) => Awarding(credential)?.Versions
        .SelectMany(version => version.Routes).LastOrDefault(known => known.Id == route)?.Title ?? route;

    /// <summary>The day it is where a credential's programme reckons; in UTC when no programme awards it any more.</summary>
    public DateOnly Today(CredentialId credential, DateTimeOffset now)
    {
        var moment = Instant.FromDateTimeOffset(now);
        return (Awarding(credential)?.Calendar.DateOf(moment) ?? moment.InUtc().Date).ToDateOnly();
    }

    /// <summary>The fewest people of a group, as the version in force says.</summary>
    public int FewestInGroup(CredentialId credential, DateTimeOffset now) =>
        ApplicationTerms.FewestInGroup(Awarding(credential) is { } programme ? programme.InForce(programme.Calendar.DateOf(Instant.FromDateTimeOffset(now))) : null);

    /// <summary>Every route to every credential, as it stands for a candidate.</summary>
    public async Task<IReadOnlyList<RouteDecision>> RoutesAsync(ExamContext db, Guid candidate, DateTimeOffset now)
    {
        var set = Programmes;
        var history = await facts.LoadAsync(db, candidate);
        var at = Instant.FromDateTimeOffset(now);
        return [.. set.Credentials.SelectMany(credential => Eligibility.Decide(set, history, credential, at))];
    }

    /// <summary>One route as it stands for a candidate, with the version and the edition in force; null when there is no such route now.</summary>
    public async Task<(RouteDecision Decision, ProgrammeVersion Version, int Edition)?> RouteAsync(ExamContext db, Guid candidate, CredentialId credential, string route, DateTimeOffset now)
    {
        var edition = programmes.Edition;
        var history = await facts.LoadAsync(db, candidate, edition.Programmes);
        var decision = Eligibility.Decide(edition.Programmes, history, credential, Instant.FromDateTimeOffset(now)).FirstOrDefault(each => each.Route.Id == route);
        return decision is null ? null : (decision, edition.Programmes.Awarding(credential)!.Version(decision.Version)!, edition.Number);
    }

    /// <summary>
    /// The programmes an application was submitted under: those of its edition, also when later files are in force; without one on record, the latest that have its version.
    /// </summary>
    /// <returns>Null before the submission, or when there never was such a version.</returns>
    public async Task<ProgrammeSet?> OfSubmissionAsync(CertificationApplication application) => application.Terms is { } terms
        ? (await programmes.EditionOfAsync(terms.Programme, terms.Version, terms.Edition))?.Programmes
        : null;

    /// <summary>
    /// How the rules stand for a submission, by its version and at its moment: windows count by the day of the submission, and what was handed in and paid for it
    /// counts as from that day.
    /// </summary>
    /// <returns>Null before the submission, or when there never was such a version.</returns>
    public async Task<RouteDecision?> ForSubmissionAsync(ExamContext db, CertificationApplication application)
    {
        if (application is not { Terms: { } terms, SubmittedAt: { } submitted }
            || await OfSubmissionAsync(application) is not { } set || set.Awarding(application.Credential) is not { } programme)
        {
            return null;
        }

        var at = Instant.FromDateTimeOffset(submitted);
        var day = programme.Calendar.DateOf(at);
        var history = await facts.LoadAsync(db, application.Applicant, set);
        return Eligibility.DecideBy(set, With(history, application, day), application.Credential, at, terms.Version).FirstOrDefault(each => each.Route.Id == terms.Route);
    }

    /// <summary>What the rules of an application say of attempts; in a transaction, by what it sees of the applicant.</summary>
    /// <param name="db">The database.</param>
    /// <param name="application">The application; submitted.</param>
    /// <returns>Answers for the moment at which an attempt would begin.</returns>
    public async Task<Func<DateTimeOffset, ExaminationAdmission>> AdmissionAsync(ExamContext db, CertificationApplication application)
    {
        if (await OfSubmissionAsync(application) is not { } set)
        {
            return static _ => NoRules;
        }

        var history = await facts.LoadAsync(db, application.Applicant, set);
        return at => ExaminationAdmission.At(set, history, application.Credential, application.Terms!.Version, application.Terms.Route, Instant.FromDateTimeOffset(at)) ?? NoRules;
    }

    /// <summary>Why an award is barred at the moment of the decision; null when it is not.</summary>
    public async Task<string?> BarredAsync(ExamContext db, CertificationApplication application, DateTimeOffset now)
    {
        if (await OfSubmissionAsync(application) is not { } set)
        {
            return Unknown.Sentence;
        }

        var history = await facts.LoadAsync(db, application.Applicant, set);
        return Eligibility.DecideBy(set, history, application.Credential, Instant.FromDateTimeOffset(now), application.Terms!.Version)
            .Where(each => each.Route.Id == application.Terms.Route).Select(ExaminationAdmission.Barred).FirstOrDefault();
    }

    /// <summary>A finding for an application whose rules cannot be asked, so that nothing is awarded by guess.</summary>
    public static RuleFinding Unknown { get; } = new(
        "rules", "rules", RuleStatus.NotSatisfied, "The rules it was submitted under are in no edition of the programme files.", [], null, null, null, IsAssumed: false, []);

    private static ExaminationAdmission NoRules { get; } = new("The rules of this application are not known here any more. Write to us.", null);

    private static CandidateHistory With(CandidateHistory history, CertificationApplication application, LocalDate day)
    {
        var (credential, fees) = (application.Credential, application.Fees);
        return history with
        {
            Documents = [.. application.Documents.Select(document => new SubmittedDocument(document.Kind, day, document.IsAccepted == true))],
            Payments = fees is { IsCovered: true, Voucher: null, Terms: { } fee } ? [new Payment(credential, fee.Fee, day)] : [],
            Vouchers = fees is { IsCovered: true, Voucher: not null, Terms: { } covered } ? [.. covered.Vouchers.Take(1).Select(issuer => new Voucher(credential, issuer, null))] : [],
            Memberships = [.. history.Memberships.Select(membership => membership.Until < day ? membership : membership with { From = LocalDate.Min(membership.From, day) })],
        };
    }
}

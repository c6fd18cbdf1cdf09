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

    /// <summary>Every route to every credential, as it stands for a candidate.</summary>
    public async Task<IReadOnlyList<RouteDecision>> RoutesAsync(ExamContext db, Guid candidate, DateTimeOffset now)
    {
        var set = Programmes;
        var history = await facts.LoadAsync(db, candidate);
        var at = Instant.FromDateTimeOffset(now);
        return [.. set.Credentials.SelectMany(credential => Eligibility.Decide(set, history, credential, at))];
    }

    /// <summary>One route as it stands for a candidate, with the version in force; null when there is no such route now.</summary>
    public async Task<(RouteDecision Decision, ProgrammeVersion Version)?> RouteAsync(ExamContext db, Guid candidate, CredentialId credential, string route, DateTimeOffset now)
    {
        var set = Programmes;
        var history = await facts.LoadAsync(db, candidate);
        var decision = Eligibility.Decide(set, history, credential, Instant.FromDateTimeOffset(now)).FirstOrDefault(each => each.Route.Id == route);
        return decision is null ? null : (decision, set.Awarding(credential)!.Version(decision.Version)!);
    }

    /// <summary>
    /// How the rules stand for a submission, by its version and at its moment: windows count by the day of the submission, and what was handed in and paid for it
    /// counts as from that day.
    /// </summary>
    /// <returns>Null before the submission, or when the version is no longer in the programme files.</returns>
    public async Task<RouteDecision?> ForSubmissionAsync(ExamContext db, CertificationApplication application)
    {
        if (application is not { Terms: { } terms, SubmittedAt: { } submitted } || Awarding(application.Credential) is not { } programme)
        {
            return null;
        }

        var at = Instant.FromDateTimeOffset(submitted);
        var day = programme.Calendar.DateOf(at);
        var history = await facts.LoadAsync(db, application.Applicant);
        return Eligibility.DecideBy(Programmes, With(history, application, day), application.Credential, at, terms.Version).FirstOrDefault(each => each.Route.Id == terms.Route);
    }

    /// <summary>What is known of a candidate; in a transaction, as it sees it.</summary>
    public Task<CandidateHistory> HistoryAsync(ExamContext db, Guid candidate) => facts.LoadAsync(db, candidate);

    /// <summary>What the rules say of an attempt that would begin at a moment.</summary>
    /// <param name="history">What is known of the applicant.</param>
    /// <param name="application">The application; submitted.</param>
    /// <param name="at">The moment.</param>
    public ExaminationAdmission Admission(CandidateHistory history, CertificationApplication application, DateTimeOffset at) =>
        ExaminationAdmission.At(Programmes, history, application.Credential, application.Terms!.Version, application.Terms.Route, Instant.FromDateTimeOffset(at))
        ?? new ExaminationAdmission("The rules of this application are not in force here at the moment. Write to us.", null);

    /// <summary>Why an award is barred at the moment of the decision; null when it is not.</summary>
    public async Task<string?> BarredAsync(ExamContext db, CertificationApplication application, DateTimeOffset now)
    {
        var history = await facts.LoadAsync(db, application.Applicant);
        return Eligibility.DecideBy(Programmes, history, application.Credential, Instant.FromDateTimeOffset(now), application.Terms!.Version)
            .Where(each => each.Route.Id == application.Terms.Route).Select(ExaminationAdmission.Barred).FirstOrDefault();
    }

    /// <summary>A finding for an application whose rules cannot be asked, so that nothing is awarded by guess.</summary>
    public static RuleFinding Unknown { get; } = new(
        "rules", "rules", RuleStatus.NotSatisfied, "The rules it was submitted under are not in the programme files at the moment.", [], null, null, null, IsAssumed: false, []);

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

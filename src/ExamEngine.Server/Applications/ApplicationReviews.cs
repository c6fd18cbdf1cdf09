using ExamEngine.Certification.Applications;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>What reviewers do: to look at the queue and at one application, to judge documents, to enter money, to decide. An award is issued in the decision's transaction.</summary>
internal sealed class ApplicationReviews(
    IDbContextFactory<ExamContext> contexts,
    ApplicationCommands commands,
    ApplicationRules rules,
    ApplicationViews views,
    ExaminationResults results,
    CredentialRegister credentials)
{
    private const int MostRows = 5000;

    /// <summary>All applications that were submitted, the one that has waited longest first.</summary>
    public async Task<IReadOnlyList<AdminApplication>> ListAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await (
            from application in db.Applications
            join account in db.Users on application.CandidateId equals account.Id
            where application.Stage != ApplicationStage.Draft
            orderby application.ChangedAt
            select new { application, account.DisplayName, account.Email }).AsNoTracking().Take(MostRows).ToListAsync();
        return rows.ConvertAll(row => new AdminApplication(
            row.application.Id,
            row.DisplayName,
            row.Email ?? "",
            row.application.Credential,
            row.application.Programme,
            rules.TitleOf(new(row.application.Credential), row.application.Route),
            row.application.Stage,
            row.application.SubmittedAt?.ToUnixTimeMilliseconds(),
            row.application.ChangedAt.ToUnixTimeMilliseconds()));
    }

    /// <summary>One application; null when there is none.</summary>
    public async Task<ApplicationReview?> FindAsync(Guid id, ApplicationActor me)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Applications.Where(a => a.Id == id).Select(a => new { a.CandidateId, a.Programme }).SingleOrDefaultAsync() is not { } row)
        {
            return null;
        }

        await results.CatchUpAsync(id);
        var stored = (await ApplicationStore.ReadAsync(db, id))!;
        var application = stored.Application;
        var person = await db.Users.Where(u => u.Id == row.CandidateId).Select(u => new { u.DisplayName, u.Email }).SingleAsync();
        var decision = await rules.ForSubmissionAsync(db, application);
        return new ApplicationReview(
            await views.OfAsync(db, stored, isForStaff: true),
            row.CandidateId,
            person.DisplayName,
            person.Email ?? "",
            row.Programme,
            decision is null ? null : RuleLine.Of(decision.Finding),
            application.Terms?.Panel ?? false,
            application.WhyNotBy(me),
            application.Stage == ApplicationStage.Appeal && application.Decided!.Actor.Account == me.Account ? "You made the decision that is appealed against. Somebody else has to decide on the appeal." : null,
            application.Fees.Paid > 0 ? application.Fees.Money(application.Fees.Paid) : null,
            await Statements.OfAsync(db, row.CandidateId),
            [.. application.Referees.Select(referee => Referee(application, referee))]);
    }

    private static RefereeLine Referee(CertificationApplication application, string referee)
    {
        var answer = application.RefereeAnswers.FirstOrDefault(each => each.Referee == referee);
        return new RefereeLine(referee, answer?.IsConfirmed, answer?.Statement, answer?.At.ToUnixTimeMilliseconds());
    }

    /// <summary>Accepts or refuses a document.</summary>
    public Task<OpResult> JudgeAsync(Guid id, string document, DocumentVerdict verdict, ApplicationActor me) =>
        commands.RunAsync(id, verdict.CommandId, (_, application, now) => Task.FromResult(application.Judge(now, me, document, verdict.IsAccepted, verdict.Reason)));

    /// <summary>Enters money that came in.</summary>
    public Task<OpResult> PayAsync(Guid id, PaymentEntry entry, ApplicationActor me) => Days.Read(entry.Received) is not { } received
        ? Task.FromResult(OpResult.Refused("received", "Give the day of receipt."))
        : commands.RunAsync(id, entry.CommandId, (_, application, now) => Task.FromResult(application.Pay(now, me, entry.Amount, received, entry.Reference)));

    /// <summary>Enters money that went back.</summary>
    public Task<OpResult> RefundAsync(Guid id, RefundEntry entry, ApplicationActor me) =>
        commands.RunAsync(id, entry.CommandId, (_, application, now) => Task.FromResult(application.Refund(now, me, entry.Amount, entry.Reason)));

    /// <summary>Enters an interview by a panel.</summary>
    public Task<OpResult> InterviewAsync(Guid id, PanelEntry entry, ApplicationActor me) => Days.Read(entry.Held) is not { } held
        ? Task.FromResult(OpResult.Refused("held", "Give the day of the interview."))
        : commands.RunAsync(id, entry.CommandId, (_, application, now) => Task.FromResult(application.Interviewed(
            now, me, held, [.. (entry.Scores ?? []).OfType<PanelScoreEntry>().Select(score => new PanelScore(score.Member ?? "", score.Score))], entry.Note)));

    /// <summary>Decides.</summary>
    public Task<OpResult> DecideAsync(Guid id, DecisionEntry entry, ApplicationActor me) =>
        RunAsync(id, entry, me, (application, now, finding) => application.Decide(now, rules.Today(application.Credential, now), me, entry.IsAwarded, entry.Reasons, finding));

    /// <summary>Decides on an appeal.</summary>
    public Task<OpResult> DecideAppealAsync(Guid id, DecisionEntry entry, ApplicationActor me) =>
        RunAsync(id, entry, me, (application, now, finding) => application.DecideAppeal(now, rules.Today(application.Credential, now), me, entry.IsAwarded, entry.Reasons, finding));

    private Task<OpResult> RunAsync(
        Guid id, DecisionEntry entry, ApplicationActor me, Func<CertificationApplication, DateTimeOffset, ExamEngine.Certification.Rules.RuleFinding, ApplicationOutcome> decide) =>
        commands.RunAsync(
            id,
            entry.CommandId,
            async (db, application, now) =>
            {
                var finding = (await rules.ForSubmissionAsync(db, application))?.Finding ?? ApplicationRules.Unknown;
                var outcome = decide(application, now, finding);
                return outcome.Refusal is null && entry.IsAwarded && await WhyNoAwardAsync(db, application, now) is { } why ? ApplicationOutcome.Refuse("award", why) : outcome;
            },
            expected: entry.Version,
            also: async (db, application) =>
            {
                if (entry.IsAwarded && await IssueAsync(db, application, me) is { } refused)
                {
                    return refused;
                }

                await NecessaryMessages.DecidedAsync(db, application, application.AppealOutcome?.At ?? application.Decided!.At);
                return null;
            });

    /// <summary>What may have changed since the result and the submission.</summary>
    private async Task<string?> WhyNoAwardAsync(ExamContext db, CertificationApplication application, DateTimeOffset now) =>
        application.Result is { } result && !await db.Sessions.AnyAsync(s => s.Id == result.Booking && s.State == SessionState.Released)
            ? "The examination was declared void after its result had been out. It does not count; the applicant can book another date."
            : await rules.BarredAsync(db, application, now);

    private async Task<OpResult?> IssueAsync(ExamContext db, CertificationApplication application, ApplicationActor me)
    {
        var terms = application.Terms!;
        var at = application.AppealOutcome?.At ?? application.Decided!.At;
        var (_, refusal) = await credentials.IssueAsync(db, new CredentialAward(
            application.Applicant, application.Credential, terms.Programme, terms.Version, terms.Route, new SessionActor(SessionRole.Administrator, me.Name, me.Account), at, terms.Edition));
        return refusal is null ? null : OpResult.Of(refusal);
    }
}

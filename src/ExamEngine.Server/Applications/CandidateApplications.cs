using ExamEngine.Certification;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>What a candidate does about applications: to look, to choose, to apply, to withdraw, to appeal.</summary>
internal sealed class CandidateApplications(
    IDbContextFactory<ExamContext> contexts,
    ApplicationCommands commands,
    ApplicationRules rules,
    ApplicationViews views,
    ApplicationSeats seats,
    ExaminationResults results,
    RefereeRequests referees,
    AuditSampling sampling,
    TimeProvider clock)
{
    private static readonly ApplicationStage[] Open =
        [ApplicationStage.Draft, ApplicationStage.Incomplete, ApplicationStage.Examination, ApplicationStage.Review, ApplicationStage.Appeal];

    /// <summary>The candidate's applications, those under way first, then the newest.</summary>
    public async Task<IReadOnlyList<ApplicationView>> ListAsync(Guid candidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.Applications.Where(a => a.CandidateId == candidate).OrderByDescending(a => a.ChangedAt).Select(a => new { a.Id, a.Stage }).Take(100).ToListAsync();
        var list = new List<ApplicationView>(rows.Count);
        foreach (var row in rows.OrderBy(row => !Open.Contains(row.Stage)))
        {
            await results.CatchUpAsync(row.Id);
            list.Add(await views.OfAsync(db, (await ApplicationStore.ReadAsync(db, row.Id))!, isForStaff: false));
        }

        return list;
    }

    /// <summary>One application; null when it is not the candidate's.</summary>
    public async Task<ApplicationView?> FindAsync(Guid id, Guid candidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (!await db.Applications.AnyAsync(a => a.Id == id && a.CandidateId == candidate))
        {
            return null;
        }

        await results.CatchUpAsync(id);
        return await views.OfAsync(db, (await ApplicationStore.ReadAsync(db, id))!, isForStaff: false);
    }

    /// <summary>Every route, those that are open first.</summary>
    public async Task<IReadOnlyList<RouteChoice>> ChoicesAsync(Guid candidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var decisions = await rules.RoutesAsync(db, candidate, clock.GetUtcNow());
        var open = await db.Applications.Where(a => a.CandidateId == candidate && Open.Contains(a.Stage)).Select(a => new { a.Credential, a.Id }).ToListAsync();
        return [.. decisions.OrderBy(decision => !decision.IsOpen).Select(decision => Choice(decision, open.Find(a => a.Credential == decision.Route.Credential.Value)?.Id))];
    }

    /// <summary>Begins an application. Asked for twice under one number, one is begun.</summary>
    public async Task<(Guid? Id, Refusal? Refusal)> BeginAsync(NewApplication wanted, ApplicationActor actor)
    {
        if (wanted.CommandId == Guid.Empty)
        {
            return (null, ApplicationCommands.NoNumber);
        }

        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var now = ApplicationCommands.Now(clock);
        var id = Guid.CreateVersion7(now);
        if (!await commands.NoteAsync(db, wanted.CommandId, id))
        {
            var done = await ApplicationCommands.DoneAsync(db, wanted.CommandId);
            return await db.Applications.AnyAsync(a => a.Id == done && a.CandidateId == actor.Account) ? (done, null) : (null, ApplicationCommands.NoNumber);
        }

        var (drafted, refusal) = await DraftAsync(
            db, id, actor.Account!.Value, new CredentialId(wanted.Credential ?? ""), wanted.Route ?? "", [.. (wanted.Referees ?? []).OfType<string>()], actor, now);
        if (drafted is null)
        {
            return (null, refusal);
        }

        ApplicationStore.Begin(db, drafted.Application, drafted.Programme, drafted.Events);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return (id, null);
    }

    /// <summary>Submits an application: the rules are asked now, and their version is kept with it.</summary>
    public Task<OpResult> SubmitAsync(Guid id, Guid operation, ApplicationActor actor) => OwnAsync(id, operation, actor, (db, application, now) => SubmitAsync(db, application, actor, now));

    /// <summary>The same within a transaction that is under way. The referees are asked with it.</summary>
    public async Task<ApplicationOutcome> SubmitAsync(ExamContext db, CertificationApplication application, ApplicationActor actor, DateTimeOffset now)
    {
        if (await rules.RouteAsync(db, application.Applicant, application.Credential, application.Route, now) is not var (decision, version, edition))
        {
            return ApplicationOutcome.Refuse("route", "There is no such route any more. Withdraw this application and choose another route.");
        }

        var outcome = application.Submit(now, actor, decision, version, edition);
        if (outcome.Refusal is not null)
        {
            return outcome;
        }

        if (await referees.WriteAsync(db, application, now) is { } tooMany)
        {
            return ApplicationOutcome.Refuse("referees", tooMany);
        }

        await sampling.SubmittedAsync(db, application.Applicant, decision.Route, version, now);
        return outcome;
    }

    /// <summary>Withdraws an application; a seat in the examination is given up with it, and its voucher given back.</summary>
    public async Task<OpResult> WithdrawAsync(Guid id, Guid operation, ApplicationActor actor)
    {
        // A result that is out already is no seat to give up.
        await results.CatchUpAsync(id);
        Guid? seat;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            seat = await ApplicationStore.ReadAsync(db, id) is { Application: var application } && application.Applicant == actor.Account ? application.Booking?.Booking : null;
        }

        if (seat is { } held && await seats.CancelAsync(held, actor) is { Ok: false } begun)
        {
            return begun;
        }

        return await OwnAsync(id, operation, actor, (db, application, now) => Vouchers.WithdrawAsync(db, application, actor, now));
    }

    /// <summary>Appeals against a refusal.</summary>
    public Task<OpResult> AppealAsync(Guid id, AppealEntry entry, ApplicationActor actor) =>
        OwnAsync(id, entry.CommandId, actor, (_, application, now) => Task.FromResult(application.AppealAgainst(now, actor, entry.Grounds ?? "")));

    /// <summary>Begins an application within a transaction that is under way, unless one for the credential is under way.</summary>
    public async Task<(DraftedApplication? Drafted, Refusal? Refusal)> DraftAsync(
        ExamContext db, Guid id, Guid candidate, CredentialId credential, string route, IReadOnlyList<string> referees, ApplicationActor actor, DateTimeOffset now)
    {
        if (rules.Awarding(credential) is not { } programme || programme.InForce(programme.Calendar.DateOf(NodaTime.Instant.FromDateTimeOffset(now)))?.Routes.Any(each => each.Id == route && each.Credential == credential) != true)
        {
            return (null, new Refusal("route", "Choose one of the routes."));
        }

        // One beginning of a candidate at a time, on either database: whoever writes to the account's row holds it until the end.
        await db.Users.Where(u => u.Id == candidate).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount));
        if (await db.Applications.AnyAsync(a => a.CandidateId == candidate && a.Credential == credential.Value && Open.Contains(a.Stage)))
        {
            return (null, new Refusal("twice", $"An application for {credential} is under way. Go on with it, or withdraw it first."));
        }

        var application = CertificationApplication.Replay(new CredentialApplicationId(id), candidate, []);
        var outcome = application.Draft(now, actor, credential, route, referees);
        if (outcome.Refusal is not null)
        {
            return (null, outcome.Refusal);
        }

        return (new DraftedApplication(outcome.Events.Aggregate(application, (known, entry) => known.Apply(entry)), programme.Id, outcome.Events), null);
    }

    private Task<OpResult> OwnAsync(
        Guid id, Guid operation, ApplicationActor actor, Func<ExamContext, CertificationApplication, DateTimeOffset, Task<ApplicationOutcome>> command) =>
        commands.RunAsync(id, operation, (db, application, now) => application.Applicant == actor.Account
            ? command(db, application, now)
            : Task.FromResult(ApplicationOutcome.Refuse(ApplicationCommands.Absent.Code!, ApplicationCommands.Absent.Message!)));

    private RouteChoice Choice(RouteDecision decision, Guid? underWay)
    {
        var (route, asks) = (decision.Route, RouteAsks.Of(decision.Route));
        return new RouteChoice(
            route.Credential.Value,
            rules.TitleOf(route.Credential),
            rules.Awarding(route.Credential)!.Body,
            decision.Programme,
            decision.Version,
            route.Id,
            route.Title,
            route.Kind,
            decision.IsOpen,
            decision.Finding.Sentence,
            decision.OpensOn is { } opens ? Days.Text(opens) : null,
            decision.ClosesOn is { } closes ? Days.Text(closes) : null,
            decision.RecommendedBy is { } best ? Days.Text(best) : null,
            route.Outcome.Examination?.Title,
            asks.Fee is { } fee ? FormattableString.Invariant($"{fee.Currency} {fee.Amount:0.00}") : null,
            [.. asks.Documents.Select(document => document.Title)],
            route.Outcome.IsFresh,
            underWay);
    }
}

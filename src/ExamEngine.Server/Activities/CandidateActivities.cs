using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Facts;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Activities;

/// <summary>What a holder does about activities: to look, to log, to withdraw.</summary>
internal sealed class CandidateActivities(
    IDbContextFactory<ExamContext> contexts, ActivityCommands commands, ActivityViews views, AuditSampling sampling, ProgrammesInForce programmes, CandidateFacts facts, TimeProvider clock)
{
    private const int MostActivities = 500;

    /// <summary>A holder's activities, and what they come to.</summary>
    public async Task<MyActivities> ListAsync(Guid holder)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var history = await facts.LoadAsync(db, holder);
        var mine = await ActivityStore.OfAsync(db, holder);
        var scans = await ActivityViews.ScansAsync(db, db.Activities.Where(a => a.CandidateId == holder).Select(a => a.Id));
        var used = mine.Select(stored => stored.Activity.Programme).ToHashSet();
        return new MyActivities(
            [.. programmes.Programmes.Programmes.Select(programme => Education(programme, history, used.Contains(programme.Id))).OfType<EducationView>()],
            [.. mine.Select(stored => views.Of(stored, scans))]);
    }

    /// <summary>Logs an activity. Said twice under one number, it is logged once.</summary>
    public async Task<OpResult> LogAsync(NewActivity wanted, ApplicationActor actor)
    {
        if (wanted.CommandId == Guid.Empty)
        {
            return OpResult.Of(ApplicationCommands.NoNumber);
        }

        var programme = programmes.Programmes.Programmes.FirstOrDefault(known => known.Id == wanted.Programme);
        if (programme is null || Today(programme) is not (_, { Education: not null }))
        {
            return OpResult.Refused("programme", "Choose a programme for which activities are logged.");
        }

        var holder = actor.Account!.Value;
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();

        // One entry of a holder at a time, on either database: the same thing sent twice at once is seen the second time.
        await db.Users.Where(u => u.Id == holder).ExecuteUpdateAsync(set => set.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount));
        if (await db.Activities.Where(a => a.Id == wanted.CommandId).Select(a => (Guid?)a.CandidateId).SingleOrDefaultAsync() is { } owner)
        {
            return owner == holder ? OpResult.Done : OpResult.Of(ApplicationCommands.NoNumber);
        }

        var now = ApplicationCommands.Now(clock);
        var outcome = await DecideAsync(db, programme, wanted, actor, now);
        if (outcome.Event is not ActivityLogged logged)
        {
            return OpResult.Of(outcome.Refusal);
        }

        ActivityStore.Begin(db, wanted.CommandId, holder, logged);
        await db.SaveChangesAsync();
        await sampling.LoggedAsync(db, holder, programme, now);
        await transaction.CommitAsync();
        return OpResult.Done;
    }

    /// <summary>Withdraws an activity that is not audited.</summary>
    public Task<OpResult> WithdrawAsync(Guid id, ApplicationActor actor) => commands.RunAsync(id, (_, activity, now) => Task.FromResult(activity.Holder == actor.Account
        ? activity.Withdraw(now, actor)
        : ActivityOutcome.Refuse(ActivityCommands.Absent.Code!, ActivityCommands.Absent.Message!)));

    private async Task<ActivityOutcome> DecideAsync(ExamContext db, Programme programme, NewActivity wanted, ApplicationActor actor, DateTimeOffset now)
    {
        var (holder, (today, version)) = (actor.Account!.Value, Today(programme));
        var mine = await ActivityStore.OfAsync(db, holder);
        if (mine.Count >= MostActivities)
        {
            return ActivityOutcome.Refuse("most", $"You have logged {MostActivities} activities, which is the most there can be. Write to us.");
        }

        var windows = EducationWindow.Of(programmes.Programmes, await facts.LoadAsync(db, holder), programme, today);
        var entry = new ActivityEntry(programme.Id, wanted.Kind, wanted.Title, wanted.Provider, wanted.Amount, Days.Read(wanted.Completed) is { } day ? LocalDate.FromDateOnly(day) : null);
        return entry.Log(now, actor, version!.Education!, windows, today, mine.Select(stored => stored.Activity));
    }

    private (LocalDate Today, ProgrammeVersion? Version) Today(Programme programme)
    {
        var today = programme.Calendar.DateOf(Instant.FromDateTimeOffset(clock.GetUtcNow()));
        return (today, programme.InForce(today));
    }

    private EducationView? Education(Programme programme, CandidateHistory history, bool isUsed)
    {
        var (today, version) = Today(programme);
        var windows = EducationWindow.Of(programmes.Programmes, history, programme, today);
        return version?.Education is not { } education || (windows.Count == 0 && !isUsed)
            ? null
            : new EducationView(
                programme.Id,
                programme.Title,
                education.Title,
                Days.Text(today),
                windows.Count > 0 ? Days.Text(windows.Min(window => window.From)) : null,
                education.EvidenceKept.ToString(),
                [.. education.Kinds.Select(kind => new ActivityKindView(kind.Id, kind.Title, kind.Unit, ActivityWords.Range(kind)))],
                [.. windows.Select(window => EducationTotal.Of(window, history.Training)).Select(Total)]);
    }

    private static EducationTotalView Total(EducationTotal total) => new(
        total.Window.Credential.Value,
        Days.Text(total.Window.From),
        total.Window.Until is { } until ? Days.Text(until) : null,
        total.Window.Asked,
        total.Counted,
        total.Waiting,
        total.Window.Unit,
        total.Sentence);
}

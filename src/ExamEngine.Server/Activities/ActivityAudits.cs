using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Activities;

/// <summary>What auditors do: to look at what was logged, to ask for evidence, to decide, to take a decision back. The holder is told in the transaction of each.</summary>
internal sealed class ActivityAudits(IDbContextFactory<ExamContext> contexts, ActivityCommands commands, ActivityViews views)
{
    private const int MostRows = 2000;

    /// <summary>Activities that were not withdrawn: those that wait for the audit first, and of those the one that has waited longest; at most 2,000.</summary>
    public async Task<IReadOnlyList<AuditedActivity>> ListAsync(ApplicationActor me)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await (
            from activity in db.Activities
            join account in db.Users on activity.CandidateId equals account.Id
            where activity.State != ActivityState.Withdrawn
            orderby activity.State == ActivityState.Chosen || activity.State == ActivityState.EvidenceAsked ? 0 : 1, activity.ChangedAt
            select new { activity, account.DisplayName, account.Email }).AsNoTracking().Take(MostRows).ToListAsync();
        var scans = await ActivityViews.ScansAsync(db, db.Activities.Where(a => a.State != ActivityState.Withdrawn).Select(a => a.Id));
        return rows.ConvertAll(row =>
        {
            var stored = ActivityStore.Of(row.activity);
            return new AuditedActivity(
                row.activity.Version,
                row.DisplayName,
                row.Email ?? "",
                row.activity.ChangedAt.ToUnixTimeMilliseconds(),
                stored.Activity.WhyNotBy(me),
                views.Of(stored, scans),
                ActivityViews.HistoryOf(stored));
        });
    }

    /// <summary>Asks the holder for evidence.</summary>
    public Task<OpResult> AskAsync(Guid id, AuditStep step, ApplicationActor me) => RunAsync(id, step, (activity, now) => activity.Ask(now, me, step.Reason));

    /// <summary>Accepts an activity, or not.</summary>
    public Task<OpResult> JudgeAsync(Guid id, AuditStep step, bool isAccepted, ApplicationActor me) => RunAsync(id, step, (activity, now) => activity.Judge(now, me, isAccepted, step.Reason));

    /// <summary>Takes a decision back.</summary>
    public Task<OpResult> UndoAsync(Guid id, AuditStep step, ApplicationActor me) => RunAsync(id, step, (activity, now) => activity.Undo(now, me));

    private Task<OpResult> RunAsync(Guid id, AuditStep step, Func<LoggedActivity, DateTimeOffset, ActivityOutcome> decide) => commands.RunAsync(
        id,
        (_, activity, now) => Task.FromResult(decide(activity, now)),
        step.Version,
        also: (db, activity, entry) => NecessaryMessages.AuditedAsync(db, id, activity, entry.At));
}

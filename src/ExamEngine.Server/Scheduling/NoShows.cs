using ExamEngine.Server.Delivery;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace ExamEngine.Server.Scheduling;

/// <summary>Marks candidates who had not started when their slot was over.</summary>
[DisallowConcurrentExecution]
internal sealed class NoShows(IDbContextFactory<ExamContext> contexts, SessionCommands commands, TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var missed = await (
            from session in db.Sessions
            join slot in db.ExamSlots on session.SlotId equals slot.Id
            where slot.EndsAt <= now && (session.State == SessionState.Scheduled || session.State == SessionState.CheckedIn || session.State == SessionState.Ready)
            orderby slot.EndsAt
            select session.Id).Take(1000).ToListAsync(cancellationToken);
        foreach (var id in missed)
        {
            await commands.RunAsync(new SessionId(id), static (session, at) =>
                session.Move(at, SessionActor.Clock, SessionState.NoShow, "The examination had not been started when the slot was over."));
        }
    }
}

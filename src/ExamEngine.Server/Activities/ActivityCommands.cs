using ExamEngine.Certification.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Activities;

/// <summary>Runs commands on activities: decided on the activity as it stands, appended by compare-and-set, in one transaction with all that belongs to it.</summary>
internal sealed class ActivityCommands(IDbContextFactory<ExamContext> contexts, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>What is answered for an activity that is not there, or not the caller's.</summary>
    public static OpResult Absent { get; } = OpResult.Refused("activity", "There is no such activity.");

    private static OpResult Moved { get; } = OpResult.Refused("changed", "The activity was changed meanwhile. Look at it again before you decide.");

    /// <summary>Runs a command.</summary>
    /// <param name="id">The activity.</param>
    /// <param name="command">Decides; may be run more than once.</param>
    /// <param name="expected">The version the caller looked at; null when any will do.</param>
    /// <param name="also">What else is written in the transaction, once the event is appended.</param>
    public async Task<OpResult> RunAsync(
        Guid id, Func<ExamContext, LoggedActivity, DateTimeOffset, Task<ActivityOutcome>> command, int? expected = null, Func<ExamContext, LoggedActivity, ActivityEvent, Task>? also = null)
    {
        for (var i = 0; i < MostTries; i++)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (await ActivityStore.ReadAsync(db, id) is not { } stored)
            {
                return Absent;
            }

            if (expected is { } version && version != stored.Activity.Version)
            {
                return Moved;
            }

            var outcome = await command(db, stored.Activity, ApplicationCommands.Now(clock));
            if (outcome is not { Refusal: null, Event: { } entry })
            {
                return OpResult.Of(outcome.Refusal);
            }

            if (!await ActivityStore.AppendAsync(db, stored, entry))
            {
                continue;
            }

            if (also is not null)
            {
                await also(db, stored.Activity.Apply(entry), entry);
            }

            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return OpResult.Done;
        }

        throw new InvalidOperationException($"Activity {id} could not be written in {MostTries} tries.");
    }
}

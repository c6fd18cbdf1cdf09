using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Scheduling;

/// <summary>Examinations that are over and were declared void, for a technical fault or by a sanction: they are no attempts, and nothing can be awarded on them.</summary>
internal sealed class VoidedExams(IDbContextFactory<ExamContext> contexts, SessionCommands commands, Bank bank, TimeProvider clock)
{
    private const int LongestReason = 1000;

    /// <summary>Declares an examination void and tells the candidate. Asked for twice, it is done once.</summary>
    /// <param name="id">The exam session.</param>
    /// <param name="actor">The administrator.</param>
    /// <param name="reason">Why; the candidate reads it.</param>
    public async Task<OpResult> VoidAsync(Guid id, SessionActor actor, string? reason)
    {
        if (reason?.Trim() is not { Length: > 0 and <= LongestReason } words)
        {
            return OpResult.Refused("reason", $"Say why, in a sentence or more, up to {LongestReason:N0} characters; the candidate reads it.");
        }

        if (await commands.RunAsync(new SessionId(id), (session, now) => session.Move(now, actor, SessionState.Voided, words)) is not { } outcome)
        {
            return OpResult.Refused("session", "There is no such examination.");
        }

        if (outcome.Refusal is null)
        {
            // What the ledger says, not what was asked for: somebody may have been first.
            var voided = outcome.Stored.Ledger.OfType<Moved>().Last(moved => moved.State == SessionState.Voided);
            var facts = outcome.Stored.Facts;
            await using var db = await contexts.CreateDbContextAsync();
            await NecessaryMessages.VoidedAsync(db, id, facts.CandidateId, bank.Exam(facts.ExamId)?.Title ?? facts.ExamId, voided.Reason ?? words, clock.GetUtcNow());
        }

        return OpResult.Of(outcome.Refusal);
    }
}

using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Scheduling;

/// <summary>Who has to be able to sign in at this moment: candidates and proctors of slots whose check-in is open or which are under way.</summary>
internal sealed class ExpectedNow(IDbContextFactory<ExamContext> contexts, TimeProvider clock)
{
    /// <summary>Whether an account is a candidate or proctor of such a slot.</summary>
    public async Task<bool> IncludesAsync(Guid account)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var opened = now + ExamSlot.CheckInLead;
        return await db.ExamSlots.AnyAsync(slot => slot.CancelledAt == null && slot.StartsAt <= opened && slot.EndsAt > now
            && (db.Bookings.Any(b => b.SlotId == slot.Id && b.CandidateId == account && b.CancelledAt == null)
                || db.SlotProctors.Any(p => p.SlotId == slot.Id && p.AccountId == account)));
    }
}

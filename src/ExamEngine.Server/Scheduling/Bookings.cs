using System.Security.Cryptography;
using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Scheduling;

/// <summary>Makes bookings. The form is drawn then, so that a start of thousands has nothing left to prepare.</summary>
internal sealed class Bookings(IDbContextFactory<ExamContext> contexts, Bank bank, TimeProvider clock)
{
    // Without 0, O, 1, I and L, which people misread.
    private const string ConfirmationLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Books a seat.</summary>
    /// <param name="slotId">The slot.</param>
    /// <param name="candidateId">The candidate's account.</param>
    /// <param name="accommodation">Extra time; none when null.</param>
    /// <param name="within">What else is asked and written in the transaction that sells the seat; what it refuses is not sold.</param>
    /// <param name="isTold">Whether the candidate gets a message about it.</param>
    /// <returns>The booking, or why there is none.</returns>
    public async Task<(Booking? Booking, Refusal? Refusal)> BookAsync(
        Guid slotId, Guid candidateId, BookingAccommodation? accommodation, Func<ExamContext, Booking, ExamSlot, Task<Refusal?>>? within = null, bool isTold = true)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();

        // One booking of a slot at a time, on either database: whoever writes to the slot's row holds it until the end. Seats are counted only then.
        await db.ExamSlots.Where(s => s.Id == slotId).ExecuteUpdateAsync(set => set.SetProperty(s => s.Seats, s => s.Seats));
        if (await db.ExamSlots.AsNoTracking().SingleOrDefaultAsync(s => s.Id == slotId) is not { CancelledAt: null } slot)
        {
            return (null, new Refusal("slot", "There is no such slot, or it was cancelled."));
        }

        if (await RefuseAsync(db, slot, candidateId, accommodation) is { } refusal)
        {
            return (null, refusal);
        }

        var seed = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8));
        if (bank.Exam(slot.ExamId)?.Assemble(seed) is not FormAssemblyResult.Assembled { Form: var form })
        {
            return (null, new Refusal("form", "The item bank cannot make a form of this examination at the moment."));
        }

        var booking = new Booking
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            SlotId = slotId,
            CandidateId = candidateId,
            ConfirmationNumber = RandomNumberGenerator.GetString(ConfirmationLetters, 8),
            BookedAt = clock.GetUtcNow(),
            TimeMultiplier = accommodation?.TimeMultiplier ?? 1,
            ExtraMinutes = accommodation?.ExtraMinutes ?? 0,
            BreakMinutes = accommodation?.BreakMinutes ?? 0,
        };
        if (within is not null && await within(db, booking, slot) is { } other)
        {
            return (null, other);
        }

        db.Bookings.Add(booking);
        db.Sessions.Add(Session(booking, slot, form));
        await db.SaveChangesAsync();
        if (isTold)
        {
            await NecessaryMessages.BookedAsync(db, booking, slot, bank.Exam(slot.ExamId)!.Title, booking.BookedAt);
        }

        await transaction.CommitAsync();
        return (booking, null);
    }

    private SessionRow Session(Booking booking, ExamSlot slot, Form form)
    {
        var blueprint = bank.Exam(slot.ExamId)!.Blueprint;
        var plan = SessionPlan.From(
            [.. form.Sections.Select(s => TimeSpan.FromMinutes(s.Minutes))],
            booking.Accommodation(),
            TimeSpan.FromSeconds(blueprint.GraceSeconds),
            TimeSpan.FromSeconds(blueprint.BetweenSectionsSeconds));
        if (blueprint.DisconnectMinutes > 0)
        {
            plan = plan with { DisconnectAllowance = TimeSpan.FromMinutes(blueprint.DisconnectMinutes) };
        }

        var session = new SessionRow
        {
            Id = booking.Id,
            SlotId = slot.Id,
            CandidateId = booking.CandidateId,
            ExamId = slot.ExamId,
            FormJson = JsonSerializer.Serialize(form, RecordsJson.Options),
            PlanJson = JsonSerializer.Serialize(plan, RecordsJson.Options),
            WaitsForConnection = plan.DisconnectAllowance is not null,
        };
        session.ChainHash = ChainHead.Begin(SessionChain.Facts(session)).Hash;
        return session;
    }

    private static async Task<Refusal?> RefuseAsync(ExamContext db, ExamSlot slot, Guid candidateId, BookingAccommodation? accommodation)
    {
        if (accommodation is { } granted && (granted.TimeMultiplier is < 1 or > 4 || granted.ExtraMinutes is < 0 or > 240 || granted.BreakMinutes is < 0 or > 120))
        {
            return new Refusal("accommodation", "Extra time is a factor from 1 to 4, up to 240 minutes, and up to 120 minutes of breaks.");
        }

        if (!await db.Users.AnyAsync(u => u.Id == candidateId))
        {
            return new Refusal("candidate", "There is no such candidate.");
        }

        if (await db.Bookings.AnyAsync(b => b.SlotId == slot.Id && b.CandidateId == candidateId && b.CancelledAt == null))
        {
            return new Refusal("twice", "The candidate has a booking in this slot already.");
        }

        return await db.Bookings.CountAsync(b => b.SlotId == slot.Id && b.CancelledAt == null) >= slot.Seats
            ? new Refusal("full", $"All {slot.Seats} seats of this slot are taken.")
            : null;
    }
}

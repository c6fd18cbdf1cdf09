using ExamEngine.Certification.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Applications;

/// <summary>Seats that applicants book, move and give up themselves. The rules are asked again in the transaction that sells the seat.</summary>
internal sealed class ApplicationSeats(
    IDbContextFactory<ExamContext> contexts, ApplicationCommands commands, ApplicationRules rules, Bookings bookings, Slots slots, TimeProvider clock)
{
    private const int MostSlots = 200;
    private const int MostTries = 5;

    /// <summary>The published slots of the examination of an application, the next one first, each with the reason why it cannot be booked.</summary>
    /// <returns>Null when the application is not the candidate's.</returns>
    public async Task<IReadOnlyList<SlotChoice>?> SlotsAsync(Guid id, Guid candidate)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await ApplicationStore.ReadAsync(db, id) is not { Application: var application } || application.Applicant != candidate)
        {
            return null;
        }

        if (application is not { Terms.Examination.Exam: { } exam })
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var published = await db.ExamSlots.AsNoTracking().Where(s => s.ExamId == exam && s.CancelledAt == null && s.EndsAt > now).OrderBy(s => s.StartsAt).Take(MostSlots).ToListAsync();
        var ids = published.ConvertAll(slot => slot.Id);
        var taken = await db.Bookings.Where(b => ids.Contains(b.SlotId) && b.CancelledAt == null).GroupBy(b => b.SlotId).ToDictionaryAsync(g => g.Key, g => g.Count());
        var mine = await db.Bookings.Where(b => ids.Contains(b.SlotId) && b.CancelledAt == null && b.CandidateId == candidate).Select(b => b.SlotId).ToListAsync();
        var admission = await rules.AdmissionAsync(db, application);
        var choices = new List<SlotChoice>(published.Count);
        foreach (var slot in published)
        {
            var free = Math.Max(0, slot.Seats - taken.GetValueOrDefault(slot.Id));
            var why = application.WhyNoBooking() ?? (mine.Contains(slot.Id) ? "You have a seat in this slot." : free == 0 ? "All seats are taken."
                : admission(BeginsAt(slot, now)).Sentence);
            choices.Add(new SlotChoice(slot.Id, slot.Name, slot.Place, slot.Zone, slot.StartsAt.ToUnixTimeMilliseconds(), slot.EndsAt.ToUnixTimeMilliseconds(), free, why));
        }

        return choices;
    }

    /// <summary>Books a seat for an application; one that is held gives way to it.</summary>
    public async Task<OpResult> BookAsync(Guid id, ApplicationActor actor, SeatWish wish)
    {
        if (wish.CommandId == Guid.Empty)
        {
            return OpResult.Of(ApplicationCommands.NoNumber);
        }

        var candidate = actor.Account!.Value;
        for (var i = 0; i < MostTries; i++)
        {
            if (await AnsweredAsync(id, candidate, wish.CommandId) is { } answered)
            {
                return answered;
            }

            Guid? instead = null;
            var (_, refusal) = await bookings.BookAsync(
                wish.SlotId, candidate, accommodation: null, async (db, booking, slot) =>
                {
                    var (before, refused) = await AppendAsync(db, id, actor, wish.CommandId, booking, slot);
                    instead = before;
                    return refused;
                });
            if (refusal is { Code: "moved" })
            {
                // Another writer was first, perhaps with the same wish.
                continue;
            }

            if (refusal is null && instead is { } old)
            {
                await CancelAsync(old, actor);
            }

            return OpResult.Of(refusal);
        }

        return ApplicationCommands.Moved;
    }

    /// <summary>Gives the seat of an application up.</summary>
    public async Task<OpResult> CancelAsync(Guid id, ApplicationActor actor, Guid operation)
    {
        Guid? held = null;
        await using (var db = await contexts.CreateDbContextAsync())
        {
            if (await ApplicationStore.ReadAsync(db, id) is not { Application: var application } || application.Applicant != actor.Account)
            {
                return ApplicationCommands.Absent;
            }

            held = application.Booking?.Booking;
            if (held is null)
            {
                return await ApplicationCommands.DoneAsync(db, operation) == id ? OpResult.Done : OpResult.Refused("booking", "No seat is booked.");
            }
        }

        // The seat first: an examination that has begun cannot be given up, and then the application keeps it.
        if (await CancelAsync(held.Value, actor) is { Ok: false } refused)
        {
            return refused;
        }

        return await commands.RunAsync(
            id,
            operation,
            (_, application, now) => Task.FromResult(application.Booking?.Booking == held ? application.Leave(now, actor, held.Value, "Given up by the applicant.") : ApplicationOutcome.Accept()),
            also: async (db, _) => await MarkAsync(db, held.Value, SeatState.Over));
    }

    /// <summary>Cancels a booking of an applicant.</summary>
    public Task<OpResult> CancelAsync(Guid booking, ApplicationActor actor) =>
        slots.CancelBookingAsync(booking, new SessionActor(actor.Account is null ? SessionRole.Administrator : SessionRole.Candidate, actor.Name, actor.Account));

    /// <summary>Marks a seat, in the caller's transaction.</summary>
    public static async Task<OpResult?> MarkAsync(ExamContext db, Guid booking, SeatState state)
    {
        await db.ApplicationSeats.Where(s => s.BookingId == booking).ExecuteUpdateAsync(set => set.SetProperty(s => s.State, state));
        return null;
    }

    /// <summary>The answer to a wish that is not the applicant's to have, or is fulfilled; null when it has to be looked into.</summary>
    private async Task<OpResult?> AnsweredAsync(Guid id, Guid candidate, Guid operation)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Applications.Where(a => a.Id == id).Select(a => (Guid?)a.CandidateId).SingleOrDefaultAsync() != candidate ? ApplicationCommands.Absent
            : await ApplicationCommands.DoneAsync(db, operation) is { } done ? done == id ? OpResult.Done : ApplicationCommands.Absent
            : null;
    }

    private async Task<(Guid? Instead, Refusal? Refusal)> AppendAsync(ExamContext db, Guid id, ApplicationActor actor, Guid operation, Booking booking, ExamSlot slot)
    {
        var now = ApplicationCommands.Now(clock);
        var application = (await ApplicationStore.ReadAsync(db, id))!.Application;
        if (application.Terms?.Examination?.Exam is { } exam && exam != slot.ExamId)
        {
            return (null, new Refusal("slot", "This slot is for another examination."));
        }

        if (slot.EndsAt <= now)
        {
            return (null, new Refusal("slot", "The time of this slot is over. Choose another one."));
        }

        var before = application.Booking?.Booking;
        if (before is { } old && await db.Sessions.Where(s => s.Id == old).Select(s => s.State).SingleAsync() != SessionState.Scheduled)
        {
            return (null, new Refusal("begun", "You have checked in to your examination already; it cannot be moved."));
        }

        var admission = application.Terms is null ? new ExaminationAdmission(null, null) : (await rules.AdmissionAsync(db, application))(BeginsAt(slot, now));
        var outcome = application.Book(now, actor, booking.Id, slot.StartsAt, slot.Name, admission);
        if (outcome.Refusal is not null)
        {
            return (null, outcome.Refusal);
        }

        if (!await commands.NoteAsync(db, operation, id) || !await ApplicationStore.AppendAsync(db, application, outcome.Events))
        {
            return (null, new Refusal("moved", ApplicationCommands.Moved.Message!));
        }

        db.ApplicationSeats.Add(new ApplicationSeatRow { BookingId = booking.Id, ApplicationId = id, State = SeatState.Held });
        if (before is { } replaced)
        {
            await MarkAsync(db, replaced, SeatState.GivenUp);
        }

        return (before, null);
    }

    // A slot that is open already can be begun at once.
    private static DateTimeOffset BeginsAt(ExamSlot slot, DateTimeOffset now) => slot.StartsAt > now ? slot.StartsAt : now;
}

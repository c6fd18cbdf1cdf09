using ExamEngine.Server.Access;
using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Scheduling;

/// <summary>The administrator's slots and bookings.</summary>
internal sealed class Slots(IDbContextFactory<ExamContext> contexts, SessionCommands commands, Bank bank, TimeProvider clock)
{
    private const int LongestText = 200;

    /// <summary>All slots, the latest start first.</summary>
    public async Task<IReadOnlyList<AdminSlot>> ListAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var slots = await db.ExamSlots.AsNoTracking().OrderByDescending(s => s.StartsAt).ToListAsync();
        var booked = await db.Bookings.Where(b => b.CancelledAt == null).GroupBy(b => b.SlotId).ToDictionaryAsync(g => g.Key, g => g.Count());
        var proctors = (await (
            from proctor in db.SlotProctors
            join account in db.Users on proctor.AccountId equals account.Id
            select new { proctor.SlotId, account.DisplayName }).ToListAsync()).ToLookup(p => p.SlotId, p => p.DisplayName);
        return slots.ConvertAll(slot => View(slot, booked.GetValueOrDefault(slot.Id), [.. proctors[slot.Id]]));
    }

    /// <summary>Adds a slot.</summary>
    public async Task<(AdminSlot? Slot, Refusal? Refusal)> AddAsync(NewSlot wanted)
    {
        if (Check(wanted) is { } refusal)
        {
            return (null, refusal);
        }

        var slot = new ExamSlot
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ExamId = wanted.ExamId!,
            Name = wanted.Name!.Trim(),
            Place = wanted.Place!.Trim(),
            Zone = wanted.Zone!,
            StartsAt = DateTimeOffset.FromUnixTimeMilliseconds(wanted.StartsAt),
            EndsAt = DateTimeOffset.FromUnixTimeMilliseconds(wanted.EndsAt),
            Seats = wanted.Seats,
            AutoRelease = wanted.AutoRelease,
            ReceiptKey = [],
        };
        await using var db = await contexts.CreateDbContextAsync();
        var ids = wanted.ProctorIds?.Distinct().ToList() ?? [];
        var names = await db.Users.Where(u => ids.Contains(u.Id)).Select(u => u.DisplayName).ToListAsync();
        if (names.Count != ids.Count)
        {
            return (null, new Refusal("proctors", "One of the proctors has no account."));
        }

        db.ExamSlots.Add(slot);
        db.SlotProctors.AddRange(ids.Select(id => new SlotProctor { SlotId = slot.Id, AccountId = id }));
        await db.SaveChangesAsync();
        return (View(slot, 0, names), null);
    }

    /// <summary>Cancels a slot with all its bookings.</summary>
    public async Task<OpResult> CancelAsync(Guid id, SessionActor actor)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.ExamSlots.SingleOrDefaultAsync(s => s.Id == id) is not { } slot)
        {
            return OpResult.Refused("slot", "There is no such slot.");
        }

        if (await db.Sessions.AnyAsync(s => s.SlotId == id && s.StartedAt != null))
        {
            return OpResult.Refused("started", "Somebody has started an examination in this slot; it cannot be cancelled any more.");
        }

        slot.CancelledAt ??= clock.GetUtcNow();
        await db.SaveChangesAsync();
        foreach (var booking in await db.Bookings.Where(b => b.SlotId == id && b.CancelledAt == null).Select(b => b.Id).ToListAsync())
        {
            await CancelBookingAsync(booking, actor);
        }

        return OpResult.Done;
    }

    /// <summary>Bookings, of one slot or all, the newest first.</summary>
    public async Task<IReadOnlyList<AdminBooking>> BookingsAsync(Guid? slotId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await (
            from booking in db.Bookings
            join slot in db.ExamSlots on booking.SlotId equals slot.Id
            join session in db.Sessions on booking.Id equals session.Id
            join account in db.Users on booking.CandidateId equals account.Id
            where slotId == null || booking.SlotId == slotId
            orderby booking.BookedAt descending
            select new { booking, slot, session.State, account.DisplayName }).AsNoTracking().Take(5000).ToListAsync();
        return rows.ConvertAll(row => new AdminBooking(
            row.booking.Id,
            row.slot.Id,
            row.slot.Name,
            bank.Exam(row.slot.ExamId)?.Title ?? row.slot.ExamId,
            row.booking.CandidateId,
            row.DisplayName,
            row.booking.ConfirmationNumber,
            row.booking.BookedAt.ToUnixTimeMilliseconds(),
            row.slot.StartsAt.ToUnixTimeMilliseconds(),
            row.State,
            row.booking.Accommodation().InWords(),
            row.booking.CancelledAt is not null));
    }

    /// <summary>Cancels a booking.</summary>
    public async Task<OpResult> CancelBookingAsync(Guid id, SessionActor actor)
    {
        var outcome = await commands.RunAsync(new SessionId(id), (session, now) => session.Move(now, actor, SessionState.Cancelled));
        if (outcome is null)
        {
            return OpResult.Refused("booking", "There is no such booking.");
        }

        if (outcome.Refusal is null)
        {
            await using var db = await contexts.CreateDbContextAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var now = clock.GetUtcNow();
            if (await db.Bookings.Where(b => b.Id == id && b.CancelledAt == null).ExecuteUpdateAsync(set => set.SetProperty(b => b.CancelledAt, now)) > 0)
            {
                await NecessaryMessages.CancelledAsync(db, id, now);
            }

            await transaction.CommitAsync();
        }

        return OpResult.Of(outcome.Refusal);
    }

    /// <summary>People to choose from.</summary>
    public async Task<People> PeopleAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var people = await (
            from account in db.Users
            join member in db.UserRoles on account.Id equals member.UserId
            join role in db.Roles on member.RoleId equals role.Id
            orderby account.DisplayName
            select new { account.Id, account.DisplayName, account.Email, Role = role.Name }).AsNoTracking().ToListAsync();
        List<Person> In(string role) => [.. people.Where(p => p.Role == role).Select(p => new Person(p.Id, p.DisplayName, p.Email ?? string.Empty))];
        return new People(In(Roles.Candidate), In(Roles.Proctor));
    }

    private Refusal? Check(NewSlot wanted)
    {
        static bool IsText(string? text) => text?.Trim().Length is > 0 and <= LongestText && !text.Any(char.IsControl);
        return wanted switch
        {
            _ when wanted.ExamId is null || bank.Exam(wanted.ExamId) is null => new Refusal("examId", "Choose an examination of the item bank."),
            _ when !IsText(wanted.Name) => new Refusal("name", "Give the slot a name of up to 200 characters."),
            _ when !IsText(wanted.Place) => new Refusal("place", "Say where: an address, or “Online”; up to 200 characters."),
            _ when wanted.Zone is not { Length: > 0 and <= 64 } || !TimeZoneInfo.TryFindSystemTimeZoneById(wanted.Zone, out _) => new Refusal("zone", "Choose a time zone, for example Europe/Berlin."),
            _ when wanted.EndsAt <= wanted.StartsAt => new Refusal("endsAt", "The end has to be after the start."),
            _ when wanted.StartsAt is < 0 or > 253_402_300_799_999 || wanted.EndsAt > 253_402_300_799_999 => new Refusal("startsAt", "Choose a date from this century."),
            _ when wanted.Seats is < 1 or > 100_000 => new Refusal("seats", "A slot has between 1 and 100,000 seats."),
            _ => null,
        };
    }

    private AdminSlot View(ExamSlot slot, int booked, IReadOnlyList<string> proctors) => new(
        slot.Id,
        slot.ExamId,
        bank.Exam(slot.ExamId)?.Title ?? slot.ExamId,
        slot.Name,
        slot.Place,
        slot.Zone,
        slot.StartsAt.ToUnixTimeMilliseconds(),
        slot.EndsAt.ToUnixTimeMilliseconds(),
        slot.Seats,
        booked,
        slot.AutoRelease,
        proctors,
        slot.CancelledAt is not null);
}

using ExamEngine.Server.Access;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Scheduling;

/// <summary>
/// For trying the system out: one slot of each examination that is open now, with a booking for each demo candidate.
/// Made through the same code as any other slot and booking, whenever no open demo slot is left.
/// </summary>
internal sealed class DemoSlots(
    IDbContextFactory<ExamContext> contexts, DemoAccounts demo, StartLock startLock, Bookings bookings, Bank bank, StartBanner banner, TimeProvider clock, ILogger<DemoSlots> log)
    : IHostedService
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!demo.Wanted)
        {
            return;
        }

        await using var held = await startLock.HoldAsync(cancellationToken);
        foreach (var exam in bank.Exams)
        {
            await EnsureOpenSlotAsync(exam);
        }

        await ShowAsync();
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureOpenSlotAsync(BankExam exam)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        var name = $"Demo: {exam.Title}";
        if (await db.ExamSlots.AnyAsync(s => s.Name == name && s.StartsAt <= now && s.EndsAt > now && s.CancelledAt == null))
        {
            return;
        }

        var slot = new ExamSlot
        {
            Id = Guid.CreateVersion7(now),
            ExamId = exam.Id,
            Name = name,
            Place = "Online",
            Zone = "Etc/UTC",
            StartsAt = now,
            EndsAt = now + Lasts,
            Seats = 100,
            AutoRelease = exam.Practice,
            ReceiptKey = [],
        };
        db.ExamSlots.Add(slot);
        var emails = DemoAccounts.All.ToLookup(a => a.Role, a => a.Email);
        var proctors = await IdsAsync(db, emails[Roles.Proctor]);
        db.SlotProctors.AddRange(proctors.Select(id => new SlotProctor { SlotId = slot.Id, AccountId = id }));
        await db.SaveChangesAsync();
        foreach (var candidate in await IdsAsync(db, emails[Roles.Candidate]))
        {
            if ((await bookings.BookAsync(slot.Id, candidate, accommodation: null, isTold: false)).Refusal is { } refusal)
            {
                log.DemoBookingRefused(refusal.Message);
            }
        }
    }

    private static Task<List<Guid>> IdsAsync(ExamContext db, IEnumerable<string> emails)
    {
        var wanted = emails.ToList();
        return db.Users.Where(u => wanted.Contains(u.Email!)).OrderBy(u => u.Email).Select(u => u.Id).ToListAsync();
    }

    /// <summary>Prints the confirmation numbers that the next check-ins need.</summary>
    private async Task ShowAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var open = await (
            from booking in db.Bookings
            join slot in db.ExamSlots on booking.SlotId equals slot.Id
            join session in db.Sessions on booking.Id equals session.Id
            join account in db.Users on booking.CandidateId equals account.Id
            where slot.Name.StartsWith("Demo: ") && session.State == SessionState.Scheduled
            orderby slot.ExamId, account.Email
            select new { slot.ExamId, account.Email, booking.ConfirmationNumber }).ToListAsync();
        if (open.Count > 0)
        {
            banner.Add("Confirmation numbers for check-in:");
        }

        foreach (var exam in open.GroupBy(o => o.ExamId))
        {
            banner.Add($"  {exam.Key}: {string.Join(", ", exam.Select(o => $"{o.Email!.Split('@')[0]} {o.ConfirmationNumber}"))}");
        }
    }
}

using ExamEngine.Server.Scheduling;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Scheduling;

public sealed class Seats_that_many_ask_for_at_once(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Are_sold_once_and_to_nobody_twice(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var db = await server.DatabaseAsync();
        var now = DateTimeOffset.UtcNow;
        var slot = new ExamSlot
        {
            Id = Guid.CreateVersion7(now), ExamId = "practice-demo", Name = "Four seats", Place = "Online", Zone = "Etc/UTC", StartsAt = now.AddDays(1), EndsAt = now.AddDays(2), Seats = 4, ReceiptKey = [],
        };
        db.ExamSlots.Add(slot);
        await db.SaveChangesAsync();
        var candidates = await db.Users.Where(u => u.Email!.StartsWith("candidate")).Select(u => u.Id).ToListAsync();
        var bookings = server.Services.GetRequiredService<Bookings>();

        var outcomes = await Task.WhenAll(candidates.Concat(candidates).Select(candidate => Task.Run(() => bookings.BookAsync(slot.Id, candidate, accommodation: null))));

        Assert.Equal(6, candidates.Count);
        Assert.Equal(4, outcomes.Count(outcome => outcome.Refusal is null));
        Assert.All(outcomes.Where(outcome => outcome.Refusal is not null), outcome => Assert.Contains(outcome.Refusal!.Code, new[] { "full", "twice" }));
        var booked = await db.Bookings.Where(b => b.SlotId == slot.Id).Select(b => b.CandidateId).ToListAsync();
        Assert.Equal((4, 4), (booked.Count, booked.Distinct().Count()));
    }
}

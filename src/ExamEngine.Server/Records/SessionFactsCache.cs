using System.Text.Json;
using ExamEngine.Sessions;
using ExamEngine.Tests.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace ExamEngine.Server.Records;

/// <summary>Keeps the facts of sessions in memory; they never change, so any node may.</summary>
internal sealed class SessionFactsCache(IDbContextFactory<ExamContext> contexts, RecordKeys keys) : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions());
    private readonly SharedFormItems _items = new();

    /// <summary>Finds the facts of a session.</summary>
    /// <param name="id">The session.</param>
    /// <returns>Null when there is no such session.</returns>
    public async Task<SessionFacts?> FindAsync(SessionId id)
    {
        if (_cache.TryGetValue(id, out SessionFacts? facts))
        {
            return facts;
        }

        await using var db = await contexts.CreateDbContextAsync();
        facts = await ReadAsync(db, id);
        return facts is null ? null : _cache.Set(id, facts, new MemoryCacheEntryOptions { SlidingExpiration = Idle });
    }

    /// <summary>Forgets everything, so that it is read again.</summary>
    public void Clear() => _cache.Clear();

    /// <inheritdoc/>
    public void Dispose() => _cache.Dispose();

    private async Task<SessionFacts?> ReadAsync(ExamContext db, SessionId id)
    {
        var found = await (
            from session in db.Sessions
            join slot in db.ExamSlots on session.SlotId equals slot.Id
            join booking in db.Bookings on session.Id equals booking.Id
            join account in db.Users on session.CandidateId equals account.Id
            where session.Id == id.Value
            select new { session, slot, booking, account.DisplayName }).AsNoTracking().SingleOrDefaultAsync();
        return found is null
            ? null
            : new SessionFacts(
                id,
                found.session.SlotId,
                found.session.CandidateId,
                found.DisplayName,
                found.session.ExamId,
                _items.Share(JsonSerializer.Deserialize<Form>(found.session.FormJson, RecordsJson.Options)!),
                JsonSerializer.Deserialize<SessionPlan>(found.session.PlanJson, RecordsJson.Options)!,
                found.booking.Accommodation().InWords(),
                await keys.ReceiptsAsync(found.session.SlotId),
                found.slot.AutoRelease,
                found.slot.StartsAt,
                found.slot.EndsAt);
    }
}

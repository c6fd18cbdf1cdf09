using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Delivery;

/// <summary>Reads the whole state of a session for a page: from the ledger, the live state and what proctors wrote.</summary>
internal sealed class SessionSnapshots(
    SessionLedger ledger, LiveSessions sessions, LiveStore live, SessionViews views, CandidateSittings sittings, IDbContextFactory<ExamContext> contexts)
{
    /// <summary>The present state, as a page that attaches gets it.</summary>
    public async Task<SessionSnapshot?> TakeAsync(SessionId id) =>
        await ledger.GlanceAsync(id) is { } glance && await ledger.FindAsync(id, glance.Version) is { } stored ? await TakeAsync(stored, glance.HasMessages) : null;

    /// <summary>The state of a session as it was read just now.</summary>
    /// <param name="stored">The session.</param>
    /// <param name="hasMessages">Proctors may have written to the candidate.</param>
    /// <returns>Null when it cannot be made live.</returns>
    public async Task<SessionSnapshot?> TakeAsync(StoredSession stored, bool hasMessages)
    {
        var id = stored.Facts.Id;

        // Asked for in this order, so that the state is never older than the answers, and waited for together.
        var (answering, reading) = (live.AnswersAsync(id), live.ReadAsync(id));
        var answers = await answering;
        if (await reading is not { } state)
        {
            await sessions.EnsureAsync(id);
            answers = await live.AnswersAsync(id);
            if (await live.ReadAsync(id) is not { } again)
            {
                return null;
            }

            state = again;
        }

        return views.Snapshot(stored, state, await sittings.PlaceAsync(stored), answers, hasMessages ? await MessagesAsync(id) : []);
    }

    private async Task<IReadOnlyList<MessageRow>> MessagesAsync(SessionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Messages.AsNoTracking().Where(m => m.SessionId == id.Value).ToListAsync();
    }
}

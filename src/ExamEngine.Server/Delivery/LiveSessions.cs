using ExamEngine.Items;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.ItemBank;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Delivery;

/// <summary>Keeps the live state in step with the database: rebuilds it when it is gone, projects every decision onto it.</summary>
internal sealed class LiveSessions(
    LiveStore live,
    SessionLedger ledger,
    CandidateSittings sittings,
    IDbContextFactory<ExamContext> contexts,
    Bank bank,
    TimeProvider clock,
    ILogger<LiveSessions> log)
{
    /// <summary>Reads the live state; puts it back first when Redis does not have it.</summary>
    /// <returns>Null when there is no such session.</returns>
    public async Task<LiveState?> EnsureAsync(SessionId id)
    {
        if (await live.ReadAsync(id) is { } state)
        {
            return state;
        }

        return await RebuildAsync(id) ? await live.ReadAsync(id) : null;
    }

    /// <summary>
    /// Reads the live state of a session to which a page attaches: one that lost what the database has, as after a fail-over to a
    /// replica that lagged, is put back first.
    /// </summary>
    /// <param name="id">The session.</param>
    /// <param name="durable">The highest committed number, read just now.</param>
    /// <returns>Null when there is no such session.</returns>
    public async Task<LiveState?> EnsureWholeAsync(SessionId id, long durable)
    {
        await DropIfBehindAsync(id, durable);
        return await EnsureAsync(id);
    }

    /// <summary>Drops a live state that does not know of entries the database has; the next touch puts it back.</summary>
    /// <returns>True when it was dropped.</returns>
    public async Task<bool> DropIfBehindAsync(SessionId id)
    {
        // The database is asked first: what is committed afterwards was admitted before.
        return await ledger.GlanceAsync(id) is { } glance && await DropIfBehindAsync(id, glance.Durable);
    }

    private async Task<bool> DropIfBehindAsync(SessionId id, long durable)
    {
        if (durable == 0 || !await live.DropIfBehindAsync(id, durable))
        {
            return false;
        }

        log.WasBehind(id.Value, durable);
        return true;
    }

    /// <summary>Puts the live state back if it is gone, and lets the page go on in its place if nobody took it since.</summary>
    public async Task RenewAsync(Place place)
    {
        var id = place.Facts.Id;
        if (await EnsureAsync(id) is { } state && state.Epoch != place.Epoch && !place.IsFenced && await live.RenewAsync(id, clock.GetUtcNow(), place.Epoch, place.Client) is > 0 and var epoch)
        {
            place.Epoch = epoch;
        }
    }

    /// <summary>Projects the database's present decision, whatever it is; used when a refusal has to be certain.</summary>
    /// <returns>The session; null when there is none.</returns>
    public async Task<StoredSession?> RefreshAsync(SessionId id)
    {
        if (await ledger.DecideAsync(id, (_, _) => Decision.Accept()) is not { } outcome)
        {
            return null;
        }

        await ProjectAsync(outcome.Stored);
        return outcome.Stored;
    }

    /// <summary>Projects state and times.</summary>
    public async Task ProjectAsync(StoredSession stored)
    {
        var (first, last) = await sittings.OpenPositionsAsync(stored);
        if (!await live.ProjectAsync(stored.Facts.Id, stored.Session, first, last, clock.GetUtcNow()))
        {
            await RebuildAsync(stored.Facts.Id);
        }
    }

    private async Task<bool> RebuildAsync(SessionId id)
    {
        if (await ledger.FindAsync(id) is not { } stored)
        {
            return false;
        }

        var generation = await ledger.NextGenerationAsync(id);
        await live.RebuildAsync(id, generation, stored.DurableSeq, await AnswersAsync(stored));
        if (stored.DurableSeq > 0)
        {
            log.Rebuilt(id.Value, generation);
        }

        var (first, last) = await sittings.OpenPositionsAsync(stored);
        await live.ProjectAsync(id, stored.Session, first, last, clock.GetUtcNow());
        return true;
    }

    private async Task<IReadOnlyDictionary<int, LiveAnswer>> AnswersAsync(StoredSession stored)
    {
        var answers = new Dictionary<int, LiveAnswer>();
        if (stored.DurableSeq == 0)
        {
            return answers;
        }

        await using var db = await contexts.CreateDbContextAsync();
        var id = stored.Facts.Id.Value;
        await foreach (var row in db.Journal.AsNoTracking().Where(j => j.SessionId == id).OrderBy(j => j.Seq).AsAsyncEnumerable())
        {
            var before = answers.GetValueOrDefault(row.Position, LiveAnswer.None);
            answers[row.Position] = before with
            {
                Seen = true,
                Flagged = row.Flagged ?? before.Flagged,
                Response = row.Response ?? before.Response,
                Complete = row.Response is null ? before.Complete : IsComplete(stored.Facts, row.Position, row.Response),
            };
        }

        return answers;
    }

    private bool IsComplete(SessionFacts facts, int position, string response) =>
        facts.Find(position) is { } found
        && bank.Item(facts.ExamId, found.Item.ItemId) is { } item
        && ResponseReader.Read(item, response) is ResponseReading.Accepted { IsComplete: true };
}

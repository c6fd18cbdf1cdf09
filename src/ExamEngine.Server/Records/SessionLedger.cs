using System.Text.Json;
using ExamEngine.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// The sessions' ledgers in the database, the judge of state and time. A change is decided by the pure engine on the
/// replayed ledger and appended by compare-and-set on the ledger's version; whoever loses the race decides anew. The first try is made
/// on the session as this node remembers it, so that a command costs no reading.
/// </summary>
internal sealed class SessionLedger(
    IDbContextFactory<ExamContext> contexts,
    SessionFactsCache facts,
    SessionMemory memory,
    OutageWatch outages,
    ClockWatch clocks,
    TimeProvider clock)
{
    private const int MostTries = 8;

    private readonly Func<ExamContext, Guid, Task<SessionGlance?>> _glance = EF.CompileAsyncQuery((ExamContext db, Guid id) =>
        db.Sessions.Where(s => s.Id == id).Select(s => new SessionGlance(s.LedgerVersion, s.DurableSeq, s.Generation, db.Messages.Any(m => m.SessionId == id))).SingleOrDefault());

    /// <summary>Reads a session.</summary>
    /// <param name="id">The session.</param>
    /// <returns>Null when there is no such session.</returns>
    public async Task<StoredSession?> FindAsync(SessionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await ReadAsync(db, id);
    }

    /// <summary>Finds a session as it stood at a version of its ledger or later; asks the database only when this node has not seen that yet.</summary>
    /// <param name="id">The session.</param>
    /// <param name="version">The ledger version, which somebody has told; a session that is known to stand there is not read again.</param>
    /// <returns>Null when there is no such session.</returns>
    public async Task<StoredSession?> FindAsync(SessionId id, int version) =>
        await facts.FindAsync(id) is { } known && memory.Find(known) is { } stored && stored.Session.Version >= version ? stored : await FindAsync(id);

    /// <summary>Runs a command: first what time alone has brought about, then the command itself.</summary>
    /// <param name="id">The session.</param>
    /// <param name="command">Decides on the session as it stands at the given moment; may be run more than once.</param>
    /// <returns>The outcome; null when there is no such session.</returns>
    /// <exception cref="InvalidOperationException">Other writers won every try, which only a defect can bring about.</exception>
    public Task<CommandOutcome?> DecideAsync(SessionId id, Func<ExamSession, DateTimeOffset, Decision> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return DecideByLedgerAsync(id, (stored, now) => command(stored.Session, now));
    }

    /// <summary>The same for a command that needs the ledger itself; what time has brought about is in it.</summary>
    public async Task<CommandOutcome?> DecideByLedgerAsync(SessionId id, Func<StoredSession, DateTimeOffset, Decision> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        for (var i = 0; i < MostTries; i++)
        {
            await using var db = await contexts.CreateDbContextAsync();
            var remembered = i == 0 && await facts.FindAsync(id) is { } known ? memory.Find(known) : null;
            if ((remembered ?? await ReadAsync(db, id)) is not { } stored)
            {
                return null;
            }

            if (!clocks.TryRead(out var exactly))
            {
                return new CommandOutcome(stored, ClockWatch.Refusal, 0);
            }

            // To the millisecond, because that is how the database and the pages keep time.
            var now = DateTimeOffset.FromUnixTimeMilliseconds(exactly.ToUnixTimeMilliseconds());

            // Nobody's time runs out before a healthy moment has come after it: what an outage took is given back first.
            var due = outages.SettledUntil is { } settled ? stored.Session.Tidy(settled < now ? settled : now).Events : [];
            var session = due.Aggregate(stored.Session, (s, entry) => s.Apply(entry));
            var decision = command(stored with { Session = session, Ledger = [.. stored.Ledger, .. due] }, now);
            session = decision.Events.Aggregate(session, (s, entry) => s.Apply(entry));
            SessionEvent[] entries = [.. due, .. decision.Events];
            if (entries.Length == 0 && remembered is not null)
            {
                // Perhaps only because another node has written since: nothing is refused from memory.
                continue;
            }

            if (entries.Length == 0)
            {
                return new CommandOutcome(stored, decision.Refusal, 0);
            }

            if (await AppendAsync(db, stored, session, entries, now) is { } chain)
            {
                var after = stored with { Session = session, Ledger = [.. stored.Ledger, .. entries], Chain = chain };
                memory.Note(after);
                return new CommandOutcome(after, decision.Refusal, entries.Length);
            }
        }

        throw new InvalidOperationException($"The ledger of session {id} could not be written in {MostTries} tries.");
    }

    /// <summary>Names the sessions for which time has brought something about.</summary>
    /// <param name="most">How many at the most.</param>
    /// <returns>The sessions, the longest due first.</returns>
    public async Task<IReadOnlyList<SessionId>> DueAsync(int most)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync();
        var due = await db.Sessions.Where(s => s.NextDue != null && s.NextDue <= now).OrderBy(s => s.NextDue).Take(most).Select(s => s.Id).ToListAsync();
        return due.ConvertAll(id => new SessionId(id));
    }

    /// <summary>Reads the least there is to know of a session.</summary>
    /// <param name="id">The session.</param>
    /// <returns>Null when there is no such session.</returns>
    public async Task<SessionGlance?> GlanceAsync(SessionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await _glance(db, id.Value);
    }

    /// <summary>Counts a rebuilding of the live state.</summary>
    /// <param name="id">The session.</param>
    /// <returns>The new generation.</returns>
    public async Task<int> NextGenerationAsync(SessionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await db.Sessions.Where(s => s.Id == id.Value).ExecuteUpdateAsync(set => set.SetProperty(s => s.Generation, s => s.Generation + 1));
        return await db.Sessions.Where(s => s.Id == id.Value).Select(s => s.Generation).SingleAsync();
    }

    private async Task<StoredSession?> ReadAsync(ExamContext db, SessionId id)
    {
        if (await facts.FindAsync(id) is not { } known)
        {
            return null;
        }

        // The ledger is read after the row's version would be; a row that is one behind only loses the compare-and-set.
        var row = await db.Sessions.Where(s => s.Id == id.Value).Select(s => new { s.DurableSeq, s.ChainLength, s.ChainHash }).SingleAsync();
        var texts = await db.Ledger.Where(e => e.SessionId == id.Value).OrderBy(e => e.Number).Select(e => e.Json).ToListAsync();
        var ledger = texts.ConvertAll(json => JsonSerializer.Deserialize<SessionEvent>(json, RecordsJson.Options)!);
        ChainHead? chain = row.ChainHash is null ? null : new ChainHead(row.ChainLength, row.ChainHash);
        var stored = new StoredSession(known, ExamSession.Replay(known.Plan, ledger), ledger, row.DurableSeq, chain);
        memory.Note(stored);
        return stored;
    }

    /// <summary>Appends entries, each as the next link of the session's chain; answers may have moved it since, and then the race is lost too.</summary>
    /// <returns>The head of the chain after them; null when another writer was first.</returns>
    private static async Task<ChainHead?> AppendAsync(
        ExamContext db, StoredSession stored, ExamSession after, SessionEvent[] entries, DateTimeOffset now)
    {
        var (id, version) = (stored.Facts.Id.Value, stored.Session.Version);
        await using var transaction = stored.Chain is null || !db.Database.IsNpgsql() ? await db.Database.BeginTransactionAsync() : null;
        var before = stored.Chain ?? await SessionChain.BeginAsync(db, id);
        var head = before;
        var rows = new List<LedgerRow>(entries.Length);
        foreach (var entry in entries)
        {
            var row = new LedgerRow { SessionId = id, Number = version + 1 + rows.Count, At = entry.At, StoredAt = now, Json = JsonSerializer.Serialize(entry, RecordsJson.Options) };
            head = head.Next(SessionChain.Entry(row));
            (row.Link, row.LinkHash) = (head.Length, head.Hash);
            rows.Add(row);
        }

        if (!await LedgerTable.AppendAsync(db, stored, before, after, head, rows))
        {
            return null;
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync();
        }

        return head;
    }
}

using ExamEngine.Server.Delivery;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Gives every session the time back that an outage took from it, once each however often it is run.</summary>
internal sealed class OutageCredit(IDbContextFactory<ExamContext> contexts, SessionCommands commands)
{
    // Commits wait for the disk together.
    private const int AtOnce = 8;

    /// <summary>Credits one outage.</summary>
    /// <param name="outage">The outage.</param>
    /// <returns>How many sessions it was given to now.</returns>
    public async Task<int> GiveAsync(OutageRow outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        await using var db = await contexts.CreateDbContextAsync();
        var hit = await db.Sessions
            .Where(s => (s.State == SessionState.Running || s.State == SessionState.Paused || s.State == SessionState.OnBreak) && s.StartedAt < outage.To).Select(s => s.Id).ToListAsync();

        // In an order of its own on each node: those that give at the same time find most of the other's half done.
        hit.Sort((a, b) => HashCode.Combine(a).CompareTo(HashCode.Combine(b)));
        var given = 0;
        await Parallel.ForEachAsync(hit, new ParallelOptions { MaxDegreeOfParallelism = db.Database.IsNpgsql() ? AtOnce : 1 }, async (id, _) =>
        {
            if (await GiveAsync(new SessionId(id), outage))
            {
                Interlocked.Increment(ref given);
            }
        });
        return given;
    }

    private async Task<bool> GiveAsync(SessionId id, OutageRow outage)
    {
        var outcome = await commands.RunAsync(id, (session, now) => session.CreditOutage(now, outage.From, outage.To, outage.Id));
        return outcome?.Refusal != ClockWatch.Refusal
            ? outcome is { Appended: > 0 }
            : throw new InvalidOperationException("The clock of this node is off; the outage is credited once it is right, or by another node.");
    }

    /// <summary>The outages since a session was started.</summary>
    /// <param name="id">The session.</param>
    /// <returns>The oldest first; none for a session that is not started.</returns>
    public async Task<IReadOnlyList<OutageRow>> SinceStartAsync(SessionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Sessions.Where(s => s.Id == id.Value && s.StartedAt != null).Select(s => s.StartedAt!.Value).ToListAsync() is [var started]
            ? await db.Outages.AsNoTracking().Where(o => o.To > started).OrderBy(o => o.From).ToListAsync()
            : [];
    }

    /// <summary>A decision that makes a session live again, and after it what outages took and was not given back while it was over.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="session">The session before it.</param>
    /// <param name="now">The server's time.</param>
    /// <param name="outages">Outages; those that were given back already are so no second time.</param>
    /// <returns>The decision as it is when it changes nothing.</returns>
    public static Decision With(Decision decision, ExamSession session, DateTimeOffset now, IReadOnlyList<OutageRow> outages)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.Events.Count == 0)
        {
            return decision;
        }

        var events = decision.Events.ToList();
        var after = events.Aggregate(session, (s, entry) => s.Apply(entry));
        foreach (var outage in outages)
        {
            var credit = after.CreditOutage(now, outage.From, outage.To, outage.Id).Events;
            events.AddRange(credit);
            after = credit.Aggregate(after, (s, entry) => s.Apply(entry));
        }

        return Decision.Accept(events);
    }
}

using System.Runtime.CompilerServices;
using ExamEngine.Records;

namespace ExamEngine.Server.Records;

/// <summary>
/// How each session stood when this node last read or wrote it, kept as long as the facts of the session are. It may be behind what another node
/// has written since, so nothing is refused because of it, and what is appended on the strength of it has to win the ledger's compare-and-set.
/// </summary>
internal sealed class SessionMemory
{
    private readonly ConditionalWeakTable<SessionFacts, StoredSession> _sessions = [];

    /// <summary>Finds how a session stood.</summary>
    /// <returns>Null when this node has not seen it.</returns>
    public StoredSession? Find(SessionFacts facts) => _sessions.TryGetValue(facts, out var stored) ? stored : null;

    /// <summary>Notes how a session stands, unless it is known to have come further.</summary>
    public void Note(StoredSession stored)
    {
        if (Find(stored.Facts) is not { } known || known.Session.Version <= stored.Session.Version)
        {
            _sessions.AddOrUpdate(stored.Facts, stored);
        }
    }

    /// <summary>Notes that answers were committed.</summary>
    public void Note(SessionFacts facts, long durable, ChainHead chain)
    {
        if (Find(facts) is { } stored)
        {
            Note(stored with { DurableSeq = durable, Chain = chain });
        }
    }
}

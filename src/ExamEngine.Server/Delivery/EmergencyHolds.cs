using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// A proctor's pause while the database is away: the one decision that may come before the ledger. The live state and the pages know of it at once;
/// the ledger takes it over, with the time it took, as soon as it can be written.
/// </summary>
internal sealed class EmergencyHolds(LiveStore live, LiveHints hints, SessionCommands commands, TimeProvider clock)
{
    /// <summary>Holds a running session.</summary>
    /// <returns>False when it is not running, or is held already.</returns>
    public async Task<bool> PlaceAsync(SessionFacts facts, SessionActor actor, string reason)
    {
        if (!await live.HoldAsync(facts.Id, new LiveHold(clock.GetUtcNow(), actor, reason)))
        {
            return false;
        }

        await hints.HoldAsync(facts.Id, facts.SlotId);
        return true;
    }

    /// <summary>Brings a hold, where there is one, into the ledger.</summary>
    public async Task TakeOverAsync(SessionId id)
    {
        if (await live.ReadAsync(id) is { Hold: { } hold })
        {
            await commands.RunAsync(id, (session, now) => session.TakeOverHold(now, hold.By, hold.Reason, hold.Since));
            await live.UnholdAsync(id, hold);
        }
    }
}

using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Server.Reporting;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Runs a command on a session: decided and committed in the database first, then projected onto the live state, then
/// hinted at to every node. What is lost after the commit is made up for by the next reader.
/// </summary>
internal sealed class SessionCommands(SessionLedger ledger, CandidateSittings sittings, LiveSessions live, LiveHints hints, FinishedSessions finished)
{
    /// <summary>Runs a command.</summary>
    /// <param name="id">The session.</param>
    /// <param name="command">Decides on the session at the given moment.</param>
    /// <returns>The outcome; null when there is no such session.</returns>
    public Task<CommandOutcome?> RunAsync(SessionId id, Func<ExamSession, DateTimeOffset, Decision> command) =>
        RunByLedgerAsync(id, (stored, now) => command(stored.Session, now));

    /// <summary>Runs a command that needs the ledger itself, or what never changes of the session.</summary>
    /// <param name="id">The session.</param>
    /// <param name="command">Decides on the session at the given moment.</param>
    /// <returns>The outcome; null when there is no such session.</returns>
    public async Task<CommandOutcome?> RunByLedgerAsync(SessionId id, Func<StoredSession, DateTimeOffset, Decision> command)
    {
        if (await ledger.DecideByLedgerAsync(id, command) is not { } outcome)
        {
            return null;
        }

        if (outcome.Appended > 0)
        {
            await live.ProjectAsync(outcome.Stored);
        }

        outcome = await PassOverAsync(outcome);
        if (outcome.Appended > 0)
        {
            await hints.ControlAsync(id, outcome.Stored.Facts.SlotId, outcome.Stored.Session.Version);
            if (outcome.Stored.Session.State is SessionState.Submitted or SessionState.Expired or SessionState.Terminated)
            {
                finished.Add(id);
            }
        }

        return outcome;
    }

    // A closed section may decide that the next ones do not come. Asked at every command between sections, so that nothing is lost with a server.
    private async Task<CommandOutcome> PassOverAsync(CommandOutcome outcome)
    {
        while (await sittings.IsNextPassedOverAsync(outcome.Stored))
        {
            var section = outcome.Stored.Session.Section + 1;
            var skipped = await ledger.DecideAsync(outcome.Stored.Facts.Id, (session, now) => session.SkipSection(now, SessionActor.TestRules, section));
            if (skipped is not { Refusal: null })
            {
                break;
            }

            await live.ProjectAsync(skipped.Stored);
            outcome = outcome with { Stored = skipped.Stored, Appended = outcome.Appended + skipped.Appended };
        }

        return outcome;
    }
}

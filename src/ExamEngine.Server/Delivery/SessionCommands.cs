using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Records;
using ExamEngine.Server.Reporting;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Runs a command on a session: decided and committed in the database first, then projected onto the live state, then
/// hinted at to every node. What is lost after the commit is made up for by the next reader.
/// </summary>
internal sealed class SessionCommands(SessionLedger ledger, LiveSessions live, LiveHints hints, FinishedSessions finished)
{
    /// <summary>Runs a command.</summary>
    /// <param name="id">The session.</param>
    /// <param name="command">Decides on the session at the given moment.</param>
    /// <returns>The outcome; null when there is no such session.</returns>
    public async Task<CommandOutcome?> RunAsync(SessionId id, Func<ExamSession, DateTimeOffset, Decision> command)
    {
        if (await ledger.DecideAsync(id, command) is not { } outcome)
        {
            return null;
        }

        if (outcome.Appended > 0)
        {
            await live.ProjectAsync(outcome.Stored);
            await hints.ControlAsync(id, outcome.Stored.Facts.SlotId);
            if (outcome.Stored.Session.State is SessionState.Submitted or SessionState.Expired or SessionState.Terminated)
            {
                finished.Add(id);
            }
        }

        return outcome;
    }
}

using System.Globalization;
using ExamEngine.Server.Delivery;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Gives every running session the time of an outage back, once each however often it is run.</summary>
internal sealed class OutageCredit(IDbContextFactory<ExamContext> contexts, SessionCommands commands)
{
    /// <summary>Credits one outage.</summary>
    /// <param name="outage">The outage.</param>
    /// <returns>How many sessions it was given to now.</returns>
    public async Task<int> GiveAsync(OutageRow outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        await using var db = await contexts.CreateDbContextAsync();
        var running = await db.Sessions.Where(s => (s.State == SessionState.Running || s.State == SessionState.Paused) && s.StartedAt < outage.To).Select(s => s.Id).ToListAsync();
        var given = 0;
        foreach (var id in running)
        {
            var outcome = await commands.RunAsync(new SessionId(id), (session, now) => Credit(session, now, outage));
            if (outcome?.Refusal == ClockWatch.Refusal)
            {
                throw new InvalidOperationException("The clock of this node is off; the outage is credited once it is right, or by another node.");
            }

            given += outcome is { Appended: > 0 } ? 1 : 0;
        }

        return given;
    }

    private static Decision Credit(ExamSession session, DateTimeOffset now, OutageRow outage)
    {
        // Who was paused all along has lost nothing; who was paused only after it has.
        var wasRunning = session.State == SessionState.Running || (session.State == SessionState.Paused && session.PausedAt >= outage.To);
        if (!wasRunning || session.HasCredit(outage.Id))
        {
            return Decision.Accept();
        }

        var lost = outage.To - outage.From;
        var seconds = Math.Ceiling(lost.TotalSeconds);
        var words = string.Create(CultureInfo.InvariantCulture, $"The examination system was not reachable for {seconds:0} {(seconds == 1 ? "second" : "seconds")}; you get this time back.");
        return session.AddTime(now, SessionActor.OutageWatch, lost, TimeCredit.Outage, words, outage.Id);
    }
}

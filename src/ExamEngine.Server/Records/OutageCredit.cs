using System.Globalization;
using ExamEngine.Server.Delivery;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Gives every session the time of an outage back in which its clock ran, once each however often it is run.</summary>
internal sealed class OutageCredit(IDbContextFactory<ExamContext> contexts, SessionCommands commands)
{
    /// <summary>Credits one outage.</summary>
    /// <param name="outage">The outage.</param>
    /// <returns>How many sessions it was given to now.</returns>
    public async Task<int> GiveAsync(OutageRow outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        await using var db = await contexts.CreateDbContextAsync();
        var running = await db.Sessions
            .Where(s => (s.State == SessionState.Running || s.State == SessionState.Paused || s.State == SessionState.OnBreak) && s.StartedAt < outage.To)
            .Select(s => s.Id).ToListAsync();
        var given = 0;
        foreach (var id in running)
        {
            var outcome = await commands.RunByLedgerAsync(new SessionId(id), (stored, now) => Credit(stored, now, outage));
            given += outcome is { Appended: > 0 } ? 1 : 0;
        }

        return given;
    }

    private static Decision Credit(StoredSession stored, DateTimeOffset now, OutageRow outage)
    {
        // Who was paused, or had not begun, has lost nothing in that while.
        var lost = LostTime.Within(stored.Facts.Plan, stored.Ledger, outage.From, outage.To);
        if (!stored.Session.IsLive || lost <= TimeSpan.Zero)
        {
            return Decision.Accept();
        }

        var seconds = Math.Ceiling(lost.TotalSeconds);
        var words = string.Create(CultureInfo.InvariantCulture, $"The examination system was not reachable for {seconds:0} {(seconds == 1 ? "second" : "seconds")}; you get this time back.");
        return stored.Session.AddTime(now, SessionActor.OutageWatch, lost, TimeCredit.Outage, words, outage.Id);
    }
}

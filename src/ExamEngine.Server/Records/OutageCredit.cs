using ExamEngine.Server.Delivery;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Gives every session the time back that an outage took from it, once each however often it is run.</summary>
internal sealed class OutageCredit(IDbContextFactory<ExamContext> contexts, SessionCommands commands)
{
    /// <summary>Credits one outage.</summary>
    /// <param name="outage">The outage.</param>
    /// <returns>How many sessions it was given to now.</returns>
    public async Task<int> GiveAsync(OutageRow outage)
    {
        ArgumentNullException.ThrowIfNull(outage);
        await using var db = await contexts.CreateDbContextAsync();
        var hit = await db.Sessions
            .Where(s => (s.State == SessionState.Running || s.State == SessionState.Paused || s.State == SessionState.OnBreak) && s.StartedAt < outage.To).Select(s => s.Id).ToListAsync();
        var given = 0;
        foreach (var id in hit)
        {
            var outcome = await commands.RunAsync(new SessionId(id), (session, now) => session.CreditOutage(now, outage.From, outage.To, outage.Id));
            if (outcome?.Refusal == ClockWatch.Refusal)
            {
                throw new InvalidOperationException("The clock of this node is off; the outage is credited once it is right, or by another node.");
            }

            given += outcome is { Appended: > 0 } ? 1 : 0;
        }

        return given;
    }
}

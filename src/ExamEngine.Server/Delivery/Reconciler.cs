using ExamEngine.Server.Records;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Compares live sessions with the database and projects again what did not arrive: a decision whose projection was lost
/// with a node or with Redis; and takes emergency holds over into the ledger. It runs on every node; projecting twice does no harm.
/// </summary>
internal sealed class Reconciler(
    IDbContextFactory<ExamContext> contexts, LiveStore live, LiveSessions sessions, EmergencyHolds holds, LiveHints hints, TimeProvider clock, ILogger<Reconciler> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Compares once.</summary>
    /// <returns>How many sessions were behind.</returns>
    public async Task<int> CompareAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();

        // Those that are over as well, until they are sealed: a page that has not heard of it would go on answering.
        var going = await db.Sessions.AsNoTracking()
            .Where(s => s.State > SessionState.Scheduled && s.State < SessionState.Sealed)
            .Select(s => new { s.Id, s.SlotId, s.LedgerVersion }).ToListAsync();
        var projected = await live.ProjectedAsync(going.ConvertAll(s => new SessionId(s.Id)));
        var behind = 0;
        for (var i = 0; i < going.Count; i++)
        {
            if (projected[i].IsHeld)
            {
                await holds.TakeOverAsync(new SessionId(going[i].Id));
            }

            // A session that is not live at all is rebuilt by whoever touches it.
            if (projected[i].Version > 0 && projected[i].Version < going[i].LedgerVersion)
            {
                var id = new SessionId(going[i].Id);
                await sessions.RefreshAsync(id);
                await hints.ControlAsync(id, going[i].SlotId, going[i].LedgerVersion);
                log.Reconciled(id.Value, projected[i].Version, going[i].LedgerVersion);
                behind++;
            }
        }

        return behind;
    }

    /// <inheritdoc/>
    /// <remarks>The first comparison comes before the server takes requests: what was decided as the last node died is known to none.</remarks>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync();
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync();
        }
    }

    private async Task TryAsync()
    {
        try
        {
            await CompareAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.SweepFailed(exception);
        }
    }
}

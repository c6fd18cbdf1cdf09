using ExamEngine.Server.Records;
using ExamEngine.Sessions;

namespace ExamEngine.Server.Delivery;

/// <summary>
/// Tidies up after time: closes and starts the sections that are due. No answer depends on it, because an answer is
/// compared with the cut when it arrives; pages and boards do.
/// </summary>
internal sealed class DueSweep(SessionLedger ledger, SessionCommands commands, ConnectionWatch connections, OutageWatch outages, TimeProvider clock, ILogger<DueSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);
    private const int Most = 500;

    /// <summary>Sweeps once.</summary>
    public async Task SweepAsync()
    {
        if (!outages.IsSettled)
        {
            return;
        }

        foreach (var id in await ledger.DueAsync(Most))
        {
            await connections.LookAsync(id);
            await commands.RunAsync(id, (_, _) => Decision.Accept());
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.SweepFailed(exception);
            }
        }
    }
}

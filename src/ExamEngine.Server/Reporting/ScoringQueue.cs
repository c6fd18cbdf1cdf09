using ExamEngine.Sessions;

namespace ExamEngine.Server.Reporting;

/// <summary>Scores sessions as they finish; what it misses, the sweep finds.</summary>
internal sealed class ScoringQueue(FinishedSessions finished, SessionScoring scoring, ILogger<ScoringQueue> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in finished.Reader.ReadAllAsync(stoppingToken))
        {
            await FinishAsync(id);
        }
    }

    private async Task FinishAsync(SessionId id)
    {
        try
        {
            await scoring.FinishAsync(id);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.ScoringFailed(exception, id.Value);
        }
    }
}

using ExamEngine.Sessions;

namespace ExamEngine.Server.Reporting;

/// <summary>Scores sessions as they finish; what it misses, the sweep finds.</summary>
internal sealed class ScoringQueue(FinishedSessions finished, SessionScoring scoring, ILogger<ScoringQueue> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, FinishedSessions.Queues).Select(queue => WorkOffAsync(queue, stoppingToken)));

    private async Task WorkOffAsync(int queue, CancellationToken stopping)
    {
        await foreach (var id in finished.TakeAsync(queue, stopping))
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

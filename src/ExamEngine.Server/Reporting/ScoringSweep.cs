using Quartz;

namespace ExamEngine.Server.Reporting;

/// <summary>Puts sessions back into the scoring queue that were finished before a crash, or on a node that is gone.</summary>
[DisallowConcurrentExecution]
internal sealed class ScoringSweep(SessionScoring scoring, FinishedSessions finished) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // The item bank is read at start, so that is when a held report may have become possible.
        foreach (var id in await scoring.WaitingAsync(alsoHeld: finished.IsFirstSweep()))
        {
            finished.Add(id);
        }
    }
}

using Quartz;

namespace ExamEngine.Server.Records;

/// <summary>Signs the slots in which something has happened.</summary>
[DisallowConcurrentExecution]
internal sealed class HeadSigning(SlotHeads heads) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await heads.SignAsync();
}

using Quartz;

namespace ExamEngine.Server.Certification;

/// <summary>Looks whether the programme files have changed, here or at another node.</summary>
[DisallowConcurrentExecution]
internal sealed class ProgrammeLook(ProgrammesInForce programmes) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await programmes.LookAsync();
}

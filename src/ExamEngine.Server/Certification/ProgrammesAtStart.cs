namespace ExamEngine.Server.Certification;

/// <summary>Brings the programmes into force before requests are taken.</summary>
internal sealed class ProgrammesAtStart(ProgrammesInForce programmes) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => programmes.LookAsync();

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

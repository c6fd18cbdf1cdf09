namespace ExamEngine.Server.ItemBank;

/// <summary>Reads the bank before requests are taken, and says in the log what is wrong in it.</summary>
internal sealed class BankAtStart(Bank bank, ILogger<BankAtStart> log) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var problem in bank.Problems)
        {
            log.BankProblem(problem.Exam, problem.File, problem.Line, problem.Message);
        }

        log.BankRead(bank.Exams.Count(), bank.Exams.Select(e => e.Package).Distinct().Sum(p => p.Items.Count), bank.Problems.Count);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

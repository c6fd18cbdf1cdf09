using ExamEngine.Certification;
using ExamEngine.Server.Access;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Certification;

/// <summary>
/// For trying the system out: a CTSA of the first demo candidate that expired a month ago, and one of the second that expires in two weeks. Awarded through the same code as any other; the
/// entries name demo data as who decided.
/// </summary>
internal sealed class DemoCredentials(
    IDbContextFactory<ExamContext> contexts, DemoAccounts demo, StartLock startLock, CredentialRegister register, TimeProvider clock, ILogger<DemoCredentials> log) : IHostedService
{
    private static readonly SessionActor Demo = new(SessionRole.System, "Demo data");

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!demo.Wanted)
        {
            return;
        }

        await using var held = await startLock.HoldAsync(cancellationToken);
        var now = clock.GetUtcNow();
        await EnsureAsync("candidate1@demo.example", now.AddMonths(-13));
        await EnsureAsync("candidate2@demo.example", now.AddYears(-1).AddDays(14));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task EnsureAsync(string email, DateTimeOffset awarded)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var candidate = await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleOrDefaultAsync();
        if (candidate == Guid.Empty || await db.Credentials.AnyAsync(c => c.CandidateId == candidate))
        {
            return;
        }

        var (number, refusal) = await register.IssueAsync(new CredentialAward(candidate, new CredentialId("CTSA"), "bci-ctsa", 1, "examination", Demo, awarded));
        if (refusal is not null)
        {
            log.DemoCredentialRefused(refusal.Message);
            return;
        }

        // Its pack went out in time, long ago: a newcomer's queue does not begin with what is late.
        await register.ChangeAsync(number!.Value, (credential, _, _) => credential.SendPack(awarded.AddDays(20), Demo));
    }
}

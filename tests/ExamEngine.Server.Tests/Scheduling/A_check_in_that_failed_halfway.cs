using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Scheduling;

public sealed class A_check_in_that_failed_halfway(TestStores stores)
{
    /// <summary>The slot releases by itself; the database goes away before the release is written.</summary>
    [Fact]
    public async Task Is_made_up_for_by_the_next_one_and_leaves_nobody_waiting_for_a_proctor()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.SignInAsync(server, "candidate1", "practice-demo");
        await using var db = await server.DatabaseAsync();
        await db.Database.ExecuteSqlRawAsync("""CREATE TRIGGER "Fails" BEFORE INSERT ON "Ledger" WHEN NEW."Number" = 2 BEGIN SELECT RAISE(ABORT, 'The database is away.'); END""");
        Assert.False((await candidate.CheckInAsync(server)).Ok);
        await db.Database.ExecuteSqlRawAsync("""DROP TRIGGER "Fails" """);

        await candidate.CheckInAsync(server);

        var stored = await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(candidate.SessionId));
        Assert.Equal(SessionState.Ready, stored!.Session.State);
    }
}

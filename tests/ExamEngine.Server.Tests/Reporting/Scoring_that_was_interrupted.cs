using ExamEngine.Server.Delivery;
using ExamEngine.Server.Records;
using ExamEngine.Server.Reporting;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Reporting;

public sealed class Scoring_that_was_interrupted(TestStores stores)
{
    private static readonly SessionActor Proctor = new(SessionRole.Proctor, "Test proctor");

    [Fact]
    public async Task Goes_on_after_the_report_and_makes_no_second_one()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var id = new SessionId(candidate.SessionId);
        var commands = server.Services.GetRequiredService<SessionCommands>();
        await commands.RunAsync(id, (s, now) => s.Terminate(now, Proctor, "Fire alarm"));
        await using var db = await server.DatabaseAsync();

        // Another node, or this one before a crash, has written the report and not yet said so in the ledger.
        db.ScoreReports.Add(new ScoreReportRow { SessionId = id.Value, Version = 1, IssuedAt = DateTimeOffset.UtcNow, Json = "{}" });
        await db.SaveChangesAsync();
        await commands.RunAsync(id, (s, now) => s.Move(now, SessionActor.Scoring, SessionState.Sealed));

        await server.Services.GetRequiredService<SessionScoring>().FinishAsync(id);

        Assert.Equal(1, await db.ScoreReports.CountAsync(r => r.SessionId == id.Value));
        // A person releases the report of a terminated examination.
        Assert.Equal(SessionState.Scored, await db.Sessions.Where(s => s.Id == id.Value).Select(s => s.State).SingleAsync());
    }
}

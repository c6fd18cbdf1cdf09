using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

public sealed class Time_of_a_section(TestStores stores)
{
    private static readonly SessionActor Proctor = new(SessionRole.Proctor, "Test proctor");

    /// <summary>It comes in the moment in which a pause ends, and the live state has not heard of that yet.</summary>
    [Fact]
    public async Task Answers_that_a_pause_refused_count_from_its_end_when_it_was_over_by_the_second_look()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var id = new SessionId(candidate.SessionId);
        await server.Services.GetRequiredService<SessionCommands>().RunAsync(id, (s, now) => s.Pause(now, Proctor, "A look at the room"));
        var resumed = await server.Services.GetRequiredService<SessionLedger>().DecideAsync(id, (s, now) => s.Resume(now.AddSeconds(1), Proctor));

        var result = (await candidate.SaveAsync(CandidateAtHub.Entry(1, 1, candidate.AnyAnswer(1)))).Results.Single();

        Assert.Equal((SaveCode.Received, resumed!.Stored.Ledger[^1].At.ToUnixTimeMilliseconds()), (result.Code, result.ReceivedAt));
    }

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task When_it_is_up_the_section_closes_the_next_begins_by_itself_and_the_end_is_reported(Stores kind)
    {
        using var bank = new BankCopy().With("ctss-upgrade", minutes: 0.08, betweenSeconds: 1, graceSeconds: 1);
        await using var server = await stores.StartAsync(kind, settings: [bank.Setting]);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
        var first = candidate.AnyAnswer(1);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, first)).Code);

        await candidate.EventAsync<ControlEvent>(e => e.Sections[0] is { State: SectionStatus.Closed, ClosedReason: ClosedReason.Time });
        Assert.Equal(SaveCode.Closed, (await candidate.AnswerAsync(1, first)).Code);
        await candidate.EventAsync<ControlEvent>(e => e.OpenSection == 2);
        await candidate.EventAsync<ItemEvent>(e => e.Position == 31);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(31, candidate.AnyAnswer(31))).Code);

        // What is pushed is the state of that moment: of several changes in a row only the last may be seen.
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Released);
        var stored = await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(candidate.SessionId));
        Assert.Equal(SessionState.Expired, stored!.Session.EndedAs);
    }

    [Fact]
    public async Task Stands_still_while_paused_and_no_answer_is_taken_until_it_runs_again()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "practice-demo");
        await candidate.StartSectionAsync(1);
        var deadline = candidate.Control!.Sections[0].Deadline!.Value;
        var commands = server.Services.GetRequiredService<SessionCommands>();
        var id = new SessionId(candidate.SessionId);

        await commands.RunAsync(id, (s, now) => s.Pause(now, Proctor, "Identity check"));
        var paused = await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Paused);
        Assert.Equal("Identity check", paused.StateReason);
        Assert.Null(paused.Sections[0].Deadline);
        Assert.NotNull(paused.Sections[0].Remaining);
        Assert.Equal(SaveCode.Paused, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
        Assert.False((await candidate.AskAsync("OpenItem", 2)).Ok);

        await commands.RunAsync(id, (s, now) => s.Resume(now, Proctor));
        var resumed = await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Running && e.Version > paused.Version);
        Assert.True(resumed.Sections[0].Deadline > deadline);
        await commands.RunAsync(id, (s, now) => s.AddTime(now, Proctor, TimeSpan.FromMinutes(5), TimeCredit.Extension, "Noise in the room"));
        var extended = await candidate.EventAsync<ControlEvent>(e => e.Version > resumed.Version);
        Assert.Equal(resumed.Sections[0].Deadline + 300_000, extended.Sections[0].Deadline);
        Assert.Contains("Test proctor added 5 minutes: Noise in the room", extended.Notice, StringComparison.Ordinal);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
    }
}

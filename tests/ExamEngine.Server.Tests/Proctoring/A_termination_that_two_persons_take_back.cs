using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Reporting;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Proctoring;

public sealed class A_termination_that_two_persons_take_back(TestStores stores)
{
    private const string Why = "It was a glucose meter";

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Brings_the_open_page_back_with_the_same_time_left_and_answers_are_taken_again(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await SittingAsync(server);
        await using var proctor = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        await using var administrator = await BoardOfSlot.OpenAsync(server, "admin", "upgrade examination");
        var id = candidate.SessionId;

        Assert.True((await proctor.AskAsync("Terminate", id, "A phone was used")).Ok);
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Terminated);
        var left = await LeftAsync(server, candidate);
        await proctor.SeesAsync(id, row => row.Reinstatement is { Request: null, Ask.Length: > 0 });
        await administrator.SeesAsync(id, row => row.Reinstatement is { Request: null, Ask: "" });
        await Assert.ThrowsAsync<HubException>(() => proctor.AskAsync("AskReinstatement", id, Why));

        Assert.True((await administrator.AskAsync("AskReinstatement", id, Why)).Ok);
        Assert.True((await administrator.AskAsync("AskReinstatement", id, Why)).Ok);
        await administrator.SeesAsync(id, row => row.Reinstatement?.Request is { Reason: Why, By: "Demo Administrator", Withdraw: "", Answer: var answer } && answer.Contains("yourself", StringComparison.Ordinal));
        await proctor.SeesAsync(id, row => row.Reinstatement?.Request is { Reason: Why, By: "Demo Administrator", Answer: "", ClosedBy: null });
        var request = proctor.Rows[id].Reinstatement!.Request!.Number;
        Assert.Equal("second-person", (await administrator.AskAsync("AgreeToReinstatement", id, request)).Code);
        Assert.Equal("asked", (await proctor.AskAsync("AgreeToReinstatement", id, request + 1)).Code);
        Assert.Equal(SaveCode.Closed, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);

        Assert.True((await proctor.AskAsync("AgreeToReinstatement", id, request)).Ok);
        Assert.True((await proctor.AskAsync("AgreeToReinstatement", id, request)).Ok);
        var told = await candidate.EventAsync<ControlEvent>(e => e.Notice?.StartsWith("Your examination goes on: the termination was taken back.", StringComparison.Ordinal) == true);
        Assert.Equal((SessionState.Paused, Why, 1), (told.State, told.StateReason, told.OpenSection));
        Assert.Equal(left, told.Sections[0].Remaining);
        await proctor.SeesAsync(id, row => row is { State: SessionState.Paused, Reinstatement: null, StateReason: Why } && row.Remaining == left);
        Assert.Equal(SaveCode.Paused, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);

        Assert.True((await proctor.AskAsync("Resume", id)).Ok);
        var running = await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Running && e.Version > told.Version);
        var resumed = (await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(id)))!.Ledger.OfType<Resumed>().Last().At;
        Assert.Equal(left, running.Sections[0].Deadline!.Value - resumed.ToUnixTimeMilliseconds());
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
        var line = await proctor.TimeLineAsync(id);
        Assert.Contains($"Asked to take the termination back: {Why}", line);
        Assert.Contains($"The termination was taken back: {Why}", line);
    }

    [Fact]
    public async Task Is_told_to_a_page_that_was_opened_meanwhile_with_the_items_and_answers_it_has_not_seen()
    {
        await using var ended = await TerminatedAsync();
        var candidate = ended.Candidate;
        await candidate.DropAsync();
        await candidate.AttachAsync();
        Assert.Equal((SessionState.Terminated, 0), (candidate.Snapshot.State, candidate.Snapshot.OpenSection));
        Assert.Empty(candidate.Snapshot.Items);

        await ended.TakeBackAsync();
        var snapshot = await candidate.EventAsync<SessionSnapshot>(e => e.State == SessionState.Paused);
        Assert.Equal((1, true, candidate.Snapshot.Epoch), (snapshot.OpenSection, snapshot.Items.Single(i => i.Position == 1).Complete, snapshot.Epoch));
        Assert.True((await ended.Proctor.AskAsync("Resume", candidate.SessionId)).Ok);
        await candidate.EventAsync<ControlEvent>(e => e.Notice?.StartsWith("The examination goes on.", StringComparison.Ordinal) == true);
        await candidate.DoneAsync("OpenItem", 2);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(2, candidate.AnyAnswer(2))).Code);
    }

    [Fact]
    public async Task Can_be_refused_or_withdrawn_in_words_and_asked_for_anew()
    {
        await using var ended = await TerminatedAsync();
        var id = ended.Candidate.SessionId;

        var request = await ended.AskedAsync();
        Assert.False((await ended.Proctor.AskAsync("RefuseReinstatement", id, request, " ")).Ok);
        Assert.True((await ended.Proctor.AskAsync("RefuseReinstatement", id, request, "I saw the phone")).Ok);
        await ended.Administrator.SeesAsync(id, row => row.Reinstatement is { Ask: "", Request: { ClosedBy: "Demo Proctor", ClosedWith: "I saw the phone" } });

        var next = await ended.AskedAsync();
        await Assert.ThrowsAsync<HubException>(() => ended.Proctor.AskAsync("WithdrawReinstatement", id, next, "Not mine"));
        Assert.True((await ended.Administrator.AskAsync("WithdrawReinstatement", id, next, "I see now")).Ok);
        Assert.Equal("asked", (await ended.Proctor.AskAsync("AgreeToReinstatement", id, next)).Code);
        var line = await ended.Proctor.TimeLineAsync(id);
        Assert.Contains("Did not agree to take the termination back: I saw the phone", line);
        Assert.Contains("No longer asks to take the termination back: I see now", line);
        Assert.Equal(SessionState.Terminated, ended.Proctor.Rows[id].State);
    }

    [Fact]
    public async Task Is_too_late_24_hours_after_and_the_answers_are_sealed_then()
    {
        var clock = new ShiftedClock();
        await using var ended = await TerminatedAsync(clock);
        var (server, id) = (ended.Server, ended.Candidate.SessionId);
        var request = await ended.AskedAsync();
        var scoring = server.Services.GetRequiredService<SessionScoring>();
        clock.Shift(TimeSpan.FromHours(23));
        await scoring.FinishAsync(new SessionId(id));
        await ended.Proctor.SeesAsync(id, row => row.State == SessionState.Terminated && row.Reinstatement!.Request!.Answer.Length == 0);

        clock.Shift(TimeSpan.FromHours(1));
        Assert.Contains((await ended.Proctor.AskAsync("AgreeToReinstatement", id, request)).Code, new[] { "late", "sealed" });
        await scoring.FinishAsync(new SessionId(id));
        Assert.Equal("sealed", (await ended.Proctor.AskAsync("AgreeToReinstatement", id, request)).Code);
        Assert.Equal("sealed", (await ended.Administrator.AskAsync("AskReinstatement", id, Why)).Code);
        await ended.Proctor.SeesAsync(id, row => row is { State: SessionState.Sealed or SessionState.Scored, Reinstatement: null });
    }

    [Fact]
    public async Task Runs_on_to_its_end_and_is_scored_like_any_other_also_after_the_day_is_over()
    {
        var clock = new ShiftedClock();
        await using var ended = await TerminatedAsync(clock);
        var (server, id) = (ended.Server, ended.Candidate.SessionId);
        clock.Shift(TimeSpan.FromHours(20));
        await ended.TakeBackAsync();
        clock.Shift(TimeSpan.FromHours(20));
        var scoring = server.Services.GetRequiredService<SessionScoring>();
        Assert.DoesNotContain(new SessionId(id), await scoring.WaitingAsync(alsoHeld: true));
        await scoring.FinishAsync(new SessionId(id));
        Assert.Equal(SessionState.Paused, (await StoredAsync(server, id)).State);

        Assert.True((await ended.Proctor.AskAsync("Resume", id)).Ok);
        Assert.InRange((await StoredAsync(server, id)).Remaining(clock.GetUtcNow())!.Value, TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(30));
        Assert.Null((await StoredAsync(server, id)).EndedAs);
    }

    [Fact]
    public async Task Gives_back_what_an_outage_took_that_was_found_when_it_was_over_already()
    {
        await using var ended = await TerminatedAsync();
        var (server, candidate, id) = (ended.Server, ended.Candidate, ended.Candidate.SessionId);
        var endedAt = (await StoredAsync(server, id)).EndedAt!.Value;
        var started = (await StoredAsync(server, id)).Sections[0].StartedAt!.Value;
        await using (var db = await server.DatabaseAsync())
        {
            db.Outages.Add(new OutageRow { Id = OutageRow.IdOf(started), From = started, To = endedAt + TimeSpan.FromSeconds(5), Credited = true });
            await db.SaveChangesAsync();
        }

        var left = await LeftAsync(server, candidate);
        await ended.TakeBackAsync();
        var after = await StoredAsync(server, id);
        Assert.Equal(left + (long)(endedAt - started).TotalMilliseconds, (long)after.Remaining(DateTimeOffset.UtcNow)!.Value.TotalMilliseconds);
    }

    [Fact]
    public async Task Asks_the_proctor_about_a_device_that_only_looked_at_what_was_over()
    {
        await using var ended = await TerminatedAsync();
        var (server, candidate, id) = (ended.Server, ended.Candidate, ended.Candidate.SessionId);
        await using var other = await CandidateAtHub.SignInAsync(server, "candidate1", "ctss-upgrade");
        await other.AttachAsync();
        Assert.Equal(SessionState.Terminated, other.Snapshot.State);
        Assert.True((await other.AskAsync("Alive", new AliveReport(0))).Ok);

        await ended.TakeBackAsync();
        Assert.True((await ended.Proctor.AskAsync("Resume", id)).Ok);
        await other.EndedAsync();
        Assert.Equal("not-attached", (await other.AskAsync("OpenItem", 1)).Code);
        Assert.Empty((await other.SaveAsync(CandidateAtHub.Entry(2, 2, candidate.AnyAnswer(2)))).Results);
        Assert.DoesNotContain(other.Events.OfType<SessionSnapshot>(), e => e.Items.Count > 0);
        await other.DropAsync();
        await other.AttachAsync(comesBack: true);
        await ended.Proctor.SeesAsync(id, row => row.DeviceRequest is not null);

        await candidate.DropAsync();
        await candidate.AttachAsync();
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(2, candidate.AnyAnswer(2))).Code);
    }

    private static async Task<CandidateAtHub> SittingAsync(ServerUnderTest server)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
        Assert.Equal(SaveCode.Received, (await candidate.AnswerAsync(1, candidate.AnyAnswer(1))).Code);
        return candidate;
    }

    private static async Task<ExamSession> StoredAsync(ServerUnderTest server, Guid id) =>
        (await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(id)))!.Session;

    /// <summary>What the section's clock had left when the examination was ended, worked out from the ledger: allowance less the time between start and end.</summary>
    private static async Task<long> LeftAsync(ServerUnderTest server, CandidateAtHub candidate)
    {
        var session = await StoredAsync(server, candidate.SessionId);
        return (long)(session.Sections[0].Allowance - (session.EndedAt!.Value - session.Sections[0].StartedAt!.Value)).TotalMilliseconds;
    }

    /// <summary>An examination that the proctor has ended, with proctor and administrator at their boards.</summary>
    private async Task<Terminated> TerminatedAsync(TimeProvider? clock = null)
    {
        var server = await stores.StartAsync(Stores.Embedded, clock);
        var ended = new Terminated(
            server, await SittingAsync(server), await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination"), await BoardOfSlot.OpenAsync(server, "admin", "upgrade examination"));
        Assert.True((await ended.Proctor.AskAsync("Terminate", ended.Candidate.SessionId, "A phone was used")).Ok);
        await ended.Proctor.SeesAsync(ended.Candidate.SessionId, row => row.Reinstatement is not null);
        return ended;
    }

    private sealed record Terminated(ServerUnderTest Server, CandidateAtHub Candidate, BoardOfSlot Proctor, BoardOfSlot Administrator) : IAsyncDisposable
    {
        /// <summary>The administrator asks.</summary>
        /// <returns>The request's number.</returns>
        public async Task<int> AskedAsync()
        {
            var id = Candidate.SessionId;
            var before = Proctor.Rows[id].Reinstatement?.Request?.Number ?? 0;
            Assert.True((await Administrator.AskAsync("AskReinstatement", id, Why)).Ok);
            await Proctor.SeesAsync(id, row => row.Reinstatement?.Request is { ClosedBy: null, Number: var number } && number > before);
            return Proctor.Rows[id].Reinstatement!.Request!.Number;
        }

        public async Task TakeBackAsync() => Assert.True((await Proctor.AskAsync("AgreeToReinstatement", Candidate.SessionId, await AskedAsync())).Ok);

        public async ValueTask DisposeAsync()
        {
            await Administrator.DisposeAsync();
            await Proctor.DisposeAsync();
            await Candidate.DisposeAsync();
            await Server.DisposeAsync();
        }
    }
}

using ExamEngine.Server.Delivery;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using System.Net.Http.Json;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

public sealed class A_connection_that_is_away(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Stops_the_clock_from_the_last_sign_of_life_and_candidate_and_proctor_read_what_was_given_back(Stores kind)
    {
        using var bank = new BankCopy().WithDisconnect("ctss-upgrade", 5);
        await using var server = await stores.StartAsync(kind, settings: [bank.Setting]);
        await using var candidate = await SittingAsync(server);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        Assert.Equal(300_000, candidate.Control!.StandsMs);
        var deadline = candidate.Control.Sections[0].Deadline!.Value;

        var away = await LoseAsync(server, candidate);
        Assert.Equal(deadline + 300_000, away.Deadline!.Value.ToUnixTimeMilliseconds());

        await candidate.AttachAsync(comesBack: true);
        var told = await candidate.EventAsync<ControlEvent>(e => e.Notice?.StartsWith("Your connection was away. The time it stood still for you, ", StringComparison.Ordinal) == true);
        Assert.InRange(told.Sections[0].Deadline!.Value, deadline + 5_000, deadline + 60_000);
        Assert.Equal(300_000, told.StandsMs + told.Sections[0].Deadline!.Value - deadline);
        var line = await board.TimeLineAsync(candidate.SessionId);
        Assert.Contains(line, text => text.StartsWith("Connection lost: no sign of life for ", StringComparison.Ordinal));
        Assert.Contains(line, text => text.Contains("s added: Your connection was away.", StringComparison.Ordinal));
        Assert.Contains("Connection back", line);
    }

    [Fact]
    public async Task Ends_no_section_whose_time_would_be_up_by_now()
    {
        using var bank = new BankCopy().With("ctss-upgrade", minutes: 0.15).WithDisconnect("ctss-upgrade", 5);
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [bank.Setting]);
        await using var candidate = await SittingAsync(server);
        await LoseAsync(server, candidate);
        await Until.TrueAsync(async () => DateTimeOffset.UtcNow > (await LedgerAsync(server, candidate)).Session.Sections[0].StartedAt!.Value.AddSeconds(12), () => "Time stands still.");
        Assert.Equal(1, (await LedgerAsync(server, candidate)).Session.OpenSection);
    }

    [Fact]
    public async Task Is_back_when_an_answer_comes_over_HTTPS()
    {
        using var bank = new BankCopy().WithDisconnect("ctss-upgrade", 5);
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [bank.Setting]);
        await using var candidate = await SittingAsync(server);
        var (answer, epoch) = (candidate.AnyAnswer(1), candidate.Snapshot.Epoch);
        await LoseAsync(server, candidate);

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/candidate/sessions/{candidate.SessionId}/answers")
        {
            Content = JsonContent.Create(new AnswerBatch(epoch, [CandidateAtHub.Entry(1, 1, answer)])),
        };
        request.Headers.Add("Origin", candidate.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await candidate.Http.SendAsync(request);
        await server.Services.GetRequiredService<ConnectionWatch>().LookAsync(new SessionId(candidate.SessionId));
        Assert.Null((await LedgerAsync(server, candidate)).Session.LostSince);
    }

    [Fact]
    public async Task Is_no_matter_of_the_ledger_where_the_clock_runs()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SittingAsync(server);
        Assert.Equal(0, candidate.Control!.StandsMs);
        await candidate.DropAsync();
        var id = new SessionId(candidate.SessionId);
        await server.Services.GetRequiredService<LiveStore>().HeardAsync(id, DateTimeOffset.UtcNow.AddMinutes(-2));
        await server.Services.GetRequiredService<ConnectionWatch>().LookAsync(id);
        Assert.DoesNotContain((await LedgerAsync(server, candidate)).Ledger, entry => entry is ConnectionLost);
    }

    [Fact]
    public void Is_told_of_in_the_rules_that_are_accepted()
    {
        var plan = SessionPlan.From([TimeSpan.FromMinutes(30)], Accommodation.None, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Contains(ExamRules.Of(plan).Text, rule => rule.Contains("go on working: your answers", StringComparison.Ordinal));
        var stops = ExamRules.Of(plan with { DisconnectAllowance = TimeSpan.FromMinutes(5) });
        Assert.Contains(stops.Text, rule => rule.Contains("your time stands still, for 5 minutes in the whole examination", StringComparison.Ordinal));
        Assert.NotEqual(ExamRules.Of(plan).Version, stops.Version);
    }

    private static async Task<CandidateAtHub> SittingAsync(ServerUnderTest server)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
        return candidate;
    }

    /// <summary>The connection breaks without a word, and the server finds it lost.</summary>
    private static async Task<ExamSession> LoseAsync(ServerUnderTest server, CandidateAtHub candidate)
    {
        await candidate.DropAsync();
        await Until.TrueAsync(async () => (await LedgerAsync(server, candidate)).Session.LostSince is not null, () => "The connection was not found to be lost.");
        return (await LedgerAsync(server, candidate)).Session;
    }

    private static async Task<StoredSession> LedgerAsync(ServerUnderTest server, CandidateAtHub candidate) =>
        (await server.Services.GetRequiredService<SessionLedger>().FindAsync(new SessionId(candidate.SessionId)))!;
}

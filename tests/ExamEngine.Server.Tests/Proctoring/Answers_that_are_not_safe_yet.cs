using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using Xunit;

namespace ExamEngine.Specs.Server.Proctoring;

public sealed class Answers_that_are_not_safe_yet(TestStores stores)
{
    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Received_and_not_stored_for_half_a_minute_are_on_the_board_until_they_are_stored_and_in_the_time_line_then(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var candidate = await SittingAsync(server);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        await ReceiveAsync(server, candidate, TimeSpan.FromSeconds(20));
        await candidate.DoneAsync("Alive", new AliveReport(1));
        await board.SeesAsync(candidate.SessionId, row => row is { Pending: 1, UnsavedSince: null });

        await ReceiveAsync(server, candidate, TimeSpan.FromSeconds(45), again: true);
        await board.SeesAsync(candidate.SessionId, row => row.UnsavedSince < DateTimeOffset.UtcNow.AddSeconds(-44).ToUnixTimeMilliseconds());

        await server.Services.GetRequiredService<JournalFlusher>().DrainAsync(new SessionId(candidate.SessionId));
        await board.SeesAsync(candidate.SessionId, row => row.UnsavedSince is null);

        // The note is made after the answer, when there is time for it.
        await Until.TrueAsync(async () =>
            (await board.TimeLineAsync(candidate.SessionId)).Any(text => text.StartsWith("1 entry was received and could not be stored for 4", StringComparison.Ordinal)),
            () => "The time line does not say that an entry was stored late.");
    }

    [Fact]
    public async Task On_the_device_only_are_on_the_board_for_as_long_as_the_page_says_so_and_in_the_time_line_then()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SittingAsync(server);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        await candidate.DoneAsync("Alive", new AliveReport(3, 3, 250_000));
        await board.SeesAsync(candidate.SessionId, row => row.OnDevice == 3 && row.OnDeviceSince < DateTimeOffset.UtcNow.AddSeconds(-249).ToUnixTimeMilliseconds());

        // A report that took a little longer tells of the same wait.
        await candidate.DoneAsync("Alive", new AliveReport(3, 3, 249_000));
        Assert.DoesNotContain(await board.TimeLineAsync(candidate.SessionId), text => text.Contains("device only", StringComparison.Ordinal));

        // Another answer is on its way by now; the old ones are there.
        await candidate.DoneAsync("Alive", new AliveReport(1, 1, 100));
        await candidate.DoneAsync("Alive", new AliveReport(0));
        await board.SeesAsync(candidate.SessionId, row => row is { OnDevice: 0, OnDeviceSince: null });
        Assert.Single(await board.TimeLineAsync(candidate.SessionId), text => text.StartsWith("3 entries were on the candidate's device only for 4 min", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_with_numbers_that_cannot_be_changes_nothing_else()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        await using var candidate = await SittingAsync(server);
        await using var board = await BoardOfSlot.OpenAsync(server, "proctor", "upgrade examination");
        await candidate.DoneAsync("Alive", new AliveReport(-1, int.MaxValue, long.MaxValue));
        await board.SeesAsync(candidate.SessionId, row => row is { Pending: 0, OnDevice: 100_000, State: SessionState.Running });
    }

    private static async Task<CandidateAtHub> SittingAsync(ServerUnderTest server)
    {
        var candidate = await CandidateAtHub.ReadyAsync(server, "candidate1", "ctss-upgrade");
        await candidate.StartSectionAsync(1);
        return candidate;
    }

    /// <summary>An entry is received a while ago, and nobody has committed it: as while the database is away.</summary>
    private static async Task ReceiveAsync(ServerUnderTest server, CandidateAtHub candidate, TimeSpan ago, bool again = false)
    {
        var (id, names) = (new SessionId(candidate.SessionId), server.Services.GetRequiredService<LiveNames>());
        var redis = server.Services.GetRequiredService<IConnectionMultiplexer>().GetDatabase();
        if (again)
        {
            await redis.KeyDeleteAsync(names.Journal(id));
        }

        var at = (DateTimeOffset.UtcNow - ago).ToUnixTimeMilliseconds();
        await redis.ListRightPushAsync(names.Journal(id), FormattableString.Invariant($"1|1|{at}|1|{new string('0', 64)}|1|"));
        await redis.HashSetAsync(names.Session(id), "seq", 1);
    }
}

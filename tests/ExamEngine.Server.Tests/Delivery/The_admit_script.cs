using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using StackExchange.Redis;
using Xunit;

namespace ExamEngine.Specs.Server.Delivery;

/// <summary>The one place where answers are admitted, without anybody else at the store.</summary>
public sealed class The_admit_script : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly SessionActor Candidate = new(SessionRole.Candidate, "Candidate");
    private readonly SessionId _id = new(Guid.NewGuid());
    private RedisServer _redis = null!;
    private ConnectionMultiplexer _connection = null!;
    private LiveStore _live = null!;
    private long _epoch;

    public async ValueTask DisposeAsync()
    {
        await _connection.CloseAsync();
        _connection.Dispose();
        _redis.Dispose();
    }

    [Fact]
    public async Task Refuses_other_content_under_a_number_that_is_taken()
    {
        await OpenAsync();
        await AdmitAsync(Start, Entry(1, position: 3, hash: "aa"));

        Assert.Equal(SaveCode.Duplicate, await AdmitAsync(Start, Entry(1, position: 3, hash: "aa")));
        Assert.Equal(SaveCode.Conflict, await AdmitAsync(Start, Entry(1, position: 3, hash: "bb")));
        Assert.Single(await _live.JournalAsync(_id, 10));
    }

    [Fact]
    public async Task Tells_the_time_that_counts_again_when_an_entry_comes_twice()
    {
        await OpenAsync();
        await AdmitAsync(Start.AddSeconds(1), Entry(1, position: 3, hash: "aa"));

        var again = await _live.AdmitAsync(_id, _epoch, Start.AddSeconds(9), [Entry(1, position: 3, hash: "aa")]);

        Assert.Equal((SaveCode.Duplicate, Start.AddSeconds(1).ToUnixTimeMilliseconds()), again.Verdicts[0]);
    }

    [Fact]
    public async Task Takes_an_answer_one_millisecond_before_the_cut_and_none_at_it()
    {
        await OpenAsync();
        var cut = Start.AddMinutes(1).AddSeconds(2);

        Assert.Equal(SaveCode.Received, await AdmitAsync(cut.AddMilliseconds(-1), Entry(1, position: 3, hash: "aa")));
        Assert.Equal(SaveCode.TooLate, await AdmitAsync(cut, Entry(2, position: 3, hash: "bb")));
        Assert.Equal(SaveCode.TooLate, await AdmitAsync(cut.AddHours(1), Entry(2, position: 3, hash: "bb")));
    }

    [Fact]
    public async Task Takes_nothing_outside_the_open_section_or_from_an_older_place()
    {
        await OpenAsync();

        Assert.Equal(SaveCode.Closed, await AdmitAsync(Start, Entry(1, position: 11, hash: "aa")));
        var older = _epoch;
        _epoch = await _live.AttachAsync(_id, Start, "another", comesBack: false);
        Assert.Equal(SaveCode.Fenced, (await _live.AdmitAsync(_id, older, Start, [Entry(1, position: 3, hash: "aa")])).Verdicts[0].Code);
        Assert.Equal(SaveCode.Received, await AdmitAsync(Start, Entry(1, position: 3, hash: "aa")));
    }

    [Fact]
    public async Task Says_slow_down_after_six_hundred_entries_in_ten_seconds_and_goes_on_afterwards()
    {
        await OpenAsync();
        for (var first = 1; first <= 600; first += 30)
        {
            var batch = Enumerable.Range(first, 30).Select(seq => Entry(seq, position: 3, hash: "aa")).ToArray();
            Assert.All((await _live.AdmitAsync(_id, _epoch, Start, batch)).Verdicts, v => Assert.Equal(SaveCode.Received, v.Code));
        }

        Assert.Equal(SaveCode.Rate, await AdmitAsync(Start.AddSeconds(9), Entry(601, position: 3, hash: "aa")));
        Assert.Equal(SaveCode.Received, await AdmitAsync(Start.AddSeconds(10), Entry(601, position: 3, hash: "aa")));
    }

    [Fact]
    public async Task Admits_the_good_entries_of_a_batch_up_to_the_gap()
    {
        await OpenAsync();

        var admission = await _live.AdmitAsync(
            _id, _epoch, Start, [Entry(1, position: 3, hash: "aa"), Entry(2, position: 4, hash: "bb"), Entry(4, position: 5, hash: "cc")]);

        Assert.Equal([(SaveCode.Received, Start.ToUnixTimeMilliseconds()), (SaveCode.Received, Start.ToUnixTimeMilliseconds()), (SaveCode.Gap, 3L)], admission.Verdicts);
        Assert.Equal(2, (await _live.ReadAsync(_id))!.Seq);
    }

    [Fact]
    public async Task Is_sent_again_to_a_server_that_has_forgotten_it()
    {
        await OpenAsync();
        await AdmitAsync(Start, Entry(1, position: 3, hash: "aa"));
        await _connection.GetDatabase().ExecuteAsync("SCRIPT", "FLUSH");

        Assert.Equal(SaveCode.Received, await AdmitAsync(Start, Entry(2, position: 3, hash: "bb")));
    }

    /// <summary>A section of one minute with positions 1 to 10 is open since the start.</summary>
    private async Task OpenAsync()
    {
        _redis = await RedisServer.StartAsync();
        _connection = await ConnectionMultiplexer.ConnectAsync(_redis.ConnectionString);
        _live = new LiveStore(_connection, new LiveNames(""), new LiveScripts());
        var plan = SessionPlan.From([TimeSpan.FromMinutes(1)], Accommodation.None, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));
        var session = ExamSession.Replay(
            plan, [new CheckedIn(Start, Candidate, "1"), new MadeReady(Start, Candidate), new SectionOpening(Start, Candidate, 1), new SectionStarted(Start, Candidate, 1)]);
        await _live.RebuildAsync(_id, 1, 0, new Dictionary<int, LiveAnswer>());
        await _live.ProjectAsync(_id, session, 1, 10, Start);
        _epoch = await _live.AttachAsync(_id, Start, "page", comesBack: false);
    }

    private static CheckedEntry Entry(long seq, int position, string hash) => new(seq, position, hash, """{"RESPONSE":"A"}""", null, Complete: true);

    private async Task<SaveCode> AdmitAsync(DateTimeOffset arrival, CheckedEntry entry) =>
        (await _live.AdmitAsync(_id, _epoch, arrival, [entry])).Verdicts[0].Code;
}

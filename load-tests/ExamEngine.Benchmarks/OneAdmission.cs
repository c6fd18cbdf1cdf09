using System.Globalization;
using BenchmarkDotNet.Attributes;
using ExamEngine.Records;
using ExamEngine.Server.Delivery.Live;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using StackExchange.Redis;

namespace ExamEngine.Benchmarks;

/// <summary>
/// What admitting an answer costs on a real redis-server, round trip included; beside the floor, a script that stores it and checks nothing. The journal is trimmed every thousand answers,
/// the floor's list as well.
/// </summary>
[MemoryDiagnoser]
public class OneAdmission
{
    private const int TrimEvery = 1000;
    private const int Batch = 8;
    private const string Response = """{"RESPONSE":"B"}""";
    private const string Script = "redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) return redis.call('RPUSH', KEYS[2], ARGV[3] .. '|' .. ARGV[1] .. '|' .. ARGV[2])";
    private static readonly RedisKey[] FloorKeys = ["floor:a", "floor:j"];
    private readonly SessionId _id = new(Guid.NewGuid());
    private ThrowawayProcess _process = null!;
    private ConnectionMultiplexer _redis = null!;
    private LiveStore _live = null!;
    private DateTimeOffset _now = Sat.Begin;
    private long _epoch;
    private long _seq;
    private long _stored;

    // Not every way of running benchmarks waits for a task.
    [GlobalSetup]
    public void Setup() => SetupAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Cleanup()
    {
        _redis.Dispose();
        _process.Dispose();
    }

    [Benchmark(Baseline = true, Description = "Floor: store it by a script")]
    public async Task<long> StoreAsync()
    {
        var database = _redis.GetDatabase();
        if (++_stored % TrimEvery == 0)
        {
            await database.KeyDeleteAsync(FloorKeys[1]);
        }

        return (long)await database.ScriptEvaluateAsync(Script, FloorKeys, [1 + (_stored % 120), Response, _stored]);
    }

    [Benchmark(Description = "Admit an answer")]
    public Task<int> AdmitAsync() => AdmitAsync(1);

    [Benchmark(Description = "Admit eight answers at once", OperationsPerInvoke = Batch)]
    public Task<int> AdmitEightAsync() => AdmitAsync(Batch);

    private async Task SetupAsync()
    {
        var port = ThrowawayProcess.FreePort();
        var program = ThrowawayProcess.Find("redis-server", "/usr/bin", "/usr/local/bin") ?? throw new InvalidOperationException("redis-server is not installed (Debian: apt-get install redis-server).");
        var folder = Directory.CreateTempSubdirectory("examengine-redis-").FullName;
        _process = ThrowawayProcess.Start(folder, "TERM", [program, "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--dir", folder]);
        await Until.TrueAsync(() => Task.FromResult(_process.Log.Contains("Ready to accept connections", StringComparison.Ordinal)), () => $"redis-server did not start: {_process.Log}");
        _redis = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{port}");
        _live = new LiveStore(_redis, new LiveNames(""), new LiveScripts());
        await _live.RebuildAsync(_id, 1, 0, new Dictionary<int, LiveAnswer>());
        await _live.ProjectAsync(_id, ExamSession.Replay(Sat.Plan() with { Allowances = [TimeSpan.FromDays(3000)] }, Sat.Begun()), 1, 120, _now);
        _epoch = await _live.AttachAsync(_id, _now, "page", comesBack: false);
    }

    private async Task<int> AdmitAsync(int count)
    {
        // No faster than a page may: its limit is not what is measured.
        _now += TimeSpan.FromMilliseconds(20 * count);
        var entries = new CheckedEntry[count];
        for (var i = 0; i < count; i++)
        {
            var position = 1 + (int)(++_seq % 120);
            entries[i] = new CheckedEntry(_seq, position, AnswerContent.Hash(position, Response, null), Response, null, true);
        }

        if (_seq / TrimEvery != (_seq - count) / TrimEvery)
        {
            await _live.TrimAsync(_id, null, _seq - count);
        }

        var admission = await _live.AdmitAsync(_id, _epoch, _now, entries);
        return admission.Verdicts.All(verdict => verdict.Code == SaveCode.Received) ? admission.Verdicts.Count : throw new InvalidOperationException($"Not received: {admission.Verdicts[0]}");
    }
}

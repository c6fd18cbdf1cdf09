using System.Globalization;
using ExamEngine.LoadTests.Running;

namespace ExamEngine.LoadTests.Scenarios;

/// <summary>What a live session takes of the server's and of Redis' memory: before anybody is there, when all sit, and when all have answered.</summary>
internal sealed class SessionMemory
{
    private readonly (long Heap, long Resident, long Redis) _before;
    private int _sessions;

    private SessionMemory((long Heap, long Resident, long Redis) before) => _before = before;

    public static async Task<SessionMemory> BeforeAsync(LoadRun run) => new(await ReadAsync(run));

    /// <summary>Everybody sits; nothing was answered.</summary>
    public async Task AfterAsync(LoadRun run)
    {
        _sessions = run.Crowd.Candidates.Count;
        Tell(run, "when all sit", await ReadAsync(run), isGoal: false);
    }

    /// <summary>Everybody has answered for a while.</summary>
    public async Task AtTheEndAsync(LoadRun run, IReadOnlyList<PhaseResult> results)
    {
        Tell(run, "after the run", await ReadAsync(run), isGoal: true);
        var most = results.Max(phase => phase.Bytes.GetValueOrDefault("server"));
        run.Findings.Aim("Memory of the server below 1 GB (resident, at the end of a phase)", string.Create(CultureInfo.InvariantCulture, $"{most / 1e6:#,0} MB"), most < 1e9, most);
    }

    private void Tell(LoadRun run, string when, (long Heap, long Resident, long Redis) now, bool isGoal)
    {
        var (heap, resident, redis) = ((now.Heap - _before.Heap) / 1024.0 / _sessions, (now.Resident - _before.Resident) / 1024.0 / _sessions, (now.Redis - _before.Redis) / 1024.0 / _sessions);
        string Kilobytes(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.0} KB");
        run.Findings.Tell($"Server, resident memory of a live session {when}", Kilobytes(resident), resident);
        if (isGoal)
        {
            run.Findings.Aim($"Server, heap of a live session {when}, at most 40 KB", Kilobytes(heap), heap <= 40, heap);
            run.Findings.Aim($"Redis, memory of a live session {when}, at most 20 KB", Kilobytes(redis), redis <= 20, redis);
        }
        else
        {
            run.Findings.Tell($"Server, heap of a live session {when}", Kilobytes(heap), heap);
            run.Findings.Tell($"Redis, memory of a live session {when}", Kilobytes(redis), redis);
        }
    }

    private static async Task<(long Heap, long Resident, long Redis)> ReadAsync(LoadRun run)
    {
        var heap = 0L;
        foreach (var node in run.Stand.Nodes)
        {
            heap += await node.LiveHeapAsync();
        }

        return (heap, run.Stand.Watched.Read().GetValueOrDefault("server").Bytes, run.Stand.Redis is { } redis ? await redis.InfoAsync("used_memory") : 0);
    }
}

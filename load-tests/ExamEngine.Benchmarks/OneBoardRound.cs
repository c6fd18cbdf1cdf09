using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Proctoring;
using ExamEngine.Sessions;

namespace ExamEngine.Benchmarks;

/// <summary>What finding the news among 2,000 rows of a board costs, and writing 40 of them; beside the floor, looking each row up.</summary>
[MemoryDiagnoser]
public class OneBoardRound
{
    private const int Rows = 2000;
    private const int OneInNew = 50;
    private readonly Dictionary<Guid, BoardRow> _shown = [];
    private BoardRow[] _now = [];
    private BoardRows _news = null!;

    [GlobalSetup]
    public void Setup()
    {
        var actions = new BoardActions("", "", "The examination is not paused.", "", "", "");
        var rows = Enumerable.Range(0, Rows).Select(n => new BoardRow(
            Guid.NewGuid(), $"Candidate {n}", "ABCDEFGH", SessionState.Running, null, 1, 4, "Section one", SectionPhase.Open, n % 30, 120, 1_793_000_000_000, null, true, 1_793_000_000_000, 0, null, 0, null,
            null, null, [], actions)).ToArray();
        foreach (var row in rows)
        {
            _shown[row.SessionId] = row;
        }

        _now = [.. rows.Select((row, n) => row with { Answered = row.Answered + (n % OneInNew == 0 ? 1 : 0), SeenAt = row.SeenAt + 2000, Actions = actions with { } })];
        _news = new BoardRows(0, News());
    }

    [Benchmark(Baseline = true, Description = "Floor: look up 2,000 rows")]
    public int LookUp() => _now.Count(row => _shown.TryGetValue(row.SessionId, out var before) && before.Answered == row.Answered);

    [Benchmark(Description = "Find the news among 2,000 rows")]
    public List<BoardRow> News() => [.. _now.Where(row => !(_shown.TryGetValue(row.SessionId, out var before) && CandidateOnBoard.Same(before, row)))];

    [Benchmark(Description = "Write 40 rows as JSON")]
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes<BoardEvent>(_news, WireJson.Options);
}

using BenchmarkDotNet.Attributes;
using ExamEngine.Sessions;

namespace ExamEngine.Benchmarks;

/// <summary>What replaying a session's ledger costs, beside the floor: walking its entries.</summary>
[MemoryDiagnoser]
public class OneSession
{
    private List<SessionEvent> _ledger = [];
    private SessionPlan _plan = null!;

    [GlobalSetup]
    public void Setup() => (_plan, _ledger) = (Sat.Plan(), Sat.Finished());

    [Benchmark(Baseline = true, Description = "Floor: walk the entries")]
    public long Walk() => _ledger.Aggregate(0L, (sum, entry) => sum ^ entry.At.Ticks);

    [Benchmark(Description = "Replay a finished session")]
    public ExamSession Replay() => ExamSession.Replay(_plan, _ledger);
}

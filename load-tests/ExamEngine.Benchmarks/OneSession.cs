using BenchmarkDotNet.Attributes;
using ExamEngine.Sessions;

namespace ExamEngine.Benchmarks;

/// <summary>What replaying a session's ledger costs, beside the floor: walking its entries.</summary>
[MemoryDiagnoser]
public class OneSession
{
    private readonly List<SessionEvent> _ledger = [];
    private SessionPlan _plan = null!;

    [GlobalSetup]
    public void Setup()
    {
        var now = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        var candidate = new SessionActor(SessionRole.Candidate, "Candidate");
        var minutes = TimeSpan.FromMinutes(30);
        _plan = SessionPlan.From([minutes, minutes, minutes, minutes], Accommodation.None, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));
        _ledger.AddRange([new CheckedIn(now, candidate, "1"), new MadeReady(now, SessionActor.Policy)]);
        for (var section = 1; section <= 4; section++)
        {
            _ledger.Add(new SectionOpening(now, candidate, section));
            _ledger.Add(new SectionStarted(now, candidate, section));
            _ledger.Add(new Paused(now, SessionActor.Clock, "Pause"));
            _ledger.Add(new Resumed(now += TimeSpan.FromMinutes(1), SessionActor.Clock));
            _ledger.Add(new SectionClosed(now += minutes, candidate, section, SectionCloseReason.Candidate));
        }

        _ledger.Add(new Ended(now, candidate, SessionState.Submitted));
    }

    [Benchmark(Baseline = true, Description = "Floor: walk the entries")]
    public long Walk() => _ledger.Aggregate(0L, (sum, entry) => sum ^ entry.At.Ticks);

    [Benchmark(Description = "Replay a finished session")]
    public ExamSession Replay() => ExamSession.Replay(_plan, _ledger);
}

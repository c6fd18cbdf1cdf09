namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>The machine's clock, put forward or back by a test; the steady one that measures durations goes on.</summary>
public sealed class SteppedClock : TimeProvider
{
    private long _milliseconds;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMilliseconds(Interlocked.Read(ref _milliseconds));

    public void Step(TimeSpan from) => Interlocked.Exchange(ref _milliseconds, (long)from.TotalMilliseconds);
}

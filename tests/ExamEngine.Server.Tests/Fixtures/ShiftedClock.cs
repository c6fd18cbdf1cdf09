namespace ExamEngine.Specs.Server.Fixtures;

/// <summary>The real clock, moved ahead: as if everything had stood still meanwhile. Timers run as they do.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ticks));

    /// <summary>Moves it further ahead.</summary>
    public void Shift(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}

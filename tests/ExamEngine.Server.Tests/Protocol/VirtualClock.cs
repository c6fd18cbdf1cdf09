namespace ExamEngine.Specs.Server.Protocol;

/// <summary>A clock that only a schedule moves, also back to the beginning of the next schedule. It has no timers of its own: nothing waits.</summary>
internal sealed class VirtualClock : TimeProvider
{
    // Not a whole millisecond: who rounds where must not matter.
    public static readonly DateTimeOffset Start = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero).AddTicks(3_141);

    private DateTimeOffset _now = Start;

    /// <summary>Whole milliseconds since the beginning of the schedule.</summary>
    public long Now => _now.ToUnixTimeMilliseconds() - Start.ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => _now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Restart() => _now = Start;

    public void Advance(long milliseconds) => _now += TimeSpan.FromMilliseconds(milliseconds);

    /// <summary>A moment of the product in milliseconds since the beginning of the schedule.</summary>
    public static long Since(DateTimeOffset time) => time.ToUnixTimeMilliseconds() - Start.ToUnixTimeMilliseconds();

    public static long Since(long unixMilliseconds) => unixMilliseconds - Start.ToUnixTimeMilliseconds();
}

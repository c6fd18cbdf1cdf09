namespace ExamEngine.Tests;

/// <summary>
/// The time a candidate must and may spend on a test, a part, a section or an item. The maximum itself is too late, the minimum itself
/// is enough.
/// </summary>
/// <param name="Minimum">The least time; it counts for sections and items of linear parts only, as QTI rules.</param>
/// <param name="Maximum">The most time, above zero.</param>
/// <param name="AllowLateSubmission">Whether an attempt that is open when the time is over may still be submitted.</param>
public sealed record TimeLimits(TimeSpan? Minimum, TimeSpan? Maximum, bool AllowLateSubmission)
{
    /// <summary>Whether the time is over after so much of it.</summary>
    public bool IsOver(TimeSpan spent) => spent >= Maximum;

    /// <summary>Whether so much time is less than must be spent.</summary>
    public bool IsTooEarly(TimeSpan spent) => spent < Minimum;
}

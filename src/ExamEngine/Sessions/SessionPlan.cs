namespace ExamEngine.Sessions;

/// <summary>The times an exam session is entitled to, fixed when it is booked.</summary>
/// <param name="Allowances">The time of each section, accommodations included; in the order in which they are sat.</param>
/// <param name="Grace">After the deadline, answers on their way are still taken this long.</param>
/// <param name="Between">The longest time between two sections; the next one then starts by itself.</param>
/// <param name="Opening">The longest time from pressing Start to the clock's start.</param>
/// <param name="BreakAllowance">How long breaks stop the clock, all together; zero for none.</param>
/// <param name="DisconnectAllowance">How long the clock stands still while the candidate's connection is away, all together; null where it runs on.</param>
public sealed record SessionPlan(
    IReadOnlyList<TimeSpan> Allowances,
    TimeSpan Grace,
    TimeSpan Between,
    TimeSpan Opening,
    TimeSpan BreakAllowance,
    TimeSpan? DisconnectAllowance = null)
{
    /// <summary>The time from pressing Start to the clock's start is never longer than this.</summary>
    public static readonly TimeSpan DefaultOpening = TimeSpan.FromSeconds(15);

    /// <summary>The section times added up.</summary>
    public TimeSpan Total => Allowances.Aggregate(TimeSpan.Zero, (sum, next) => sum + next);

    /// <summary>Makes a plan from section limits and an accommodation.</summary>
    /// <param name="limits">The limit of each section as the form says; at least one, each positive.</param>
    /// <param name="accommodation">Extra time; <see cref="Accommodation.None"/> for none.</param>
    /// <param name="grace">Grace after a deadline; not negative.</param>
    /// <param name="between">Longest time between sections; positive.</param>
    /// <returns>The plan. Flat minutes are shared among the sections in proportion to their limits.</returns>
    /// <exception cref="ArgumentException">A limit is not positive, or there is none.</exception>
    public static SessionPlan From(IReadOnlyList<TimeSpan> limits, Accommodation accommodation, TimeSpan grace, TimeSpan between)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(accommodation);
        if (limits.Count == 0 || limits.Any(limit => limit <= TimeSpan.Zero))
        {
            throw new ArgumentException("A form needs sections, each with a positive time limit.", nameof(limits));
        }

        var total = limits.Sum(limit => limit.Ticks);
        var allowances = limits
            .Select(limit => (limit.Ticks * (decimal)accommodation.Multiplier) + ((decimal)accommodation.Flat.Ticks * limit.Ticks / total))
            .Select(RoundUpToSecond)
            .ToArray();
        return new SessionPlan(allowances, grace, between, DefaultOpening, accommodation.Breaks);
    }

    /// <summary>Shares and products never cost the candidate a fraction of a second; decimal numbers, so that 1.1 is eleven tenths.</summary>
    private static TimeSpan RoundUpToSecond(decimal ticks) =>
        TimeSpan.FromSeconds((long)Math.Ceiling(ticks / TimeSpan.TicksPerSecond));
}

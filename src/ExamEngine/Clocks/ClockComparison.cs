using System.Runtime.InteropServices;

namespace ExamEngine.Clocks;

/// <summary>
/// How far the clocks of database and Redis are from a node's own, and which of the three is the odd one. A node that nobody agrees with takes no
/// decisions; a store that the two others disagree with is reported, because its clock decides nothing.
/// </summary>
/// <param name="Database">The database's clock minus the node's; null as long as it is not known.</param>
/// <param name="Redis">Redis's clock minus the node's; null as long as it is not known.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClockComparison(TimeSpan? Database, TimeSpan? Redis)
{
    /// <summary>Two clocks further apart than this do not agree; exactly this far they still do.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1.5);

    /// <summary>An answer that was longer on its way says nothing: half of it is how wrong the difference can be.</summary>
    public static readonly TimeSpan LongestRoundTrip = TimeSpan.FromSeconds(1);

    /// <summary>Which clock is the odd one.</summary>
    public ClockVerdict Verdict
    {
        get
        {
            var (database, redis) = (IsApart(Database), IsApart(Redis));
            if (Database is null || Redis is null)
            {
                // One against one: nobody can say which is right, and whoever decides has to be sure.
                return database || redis ? ClockVerdict.Node : ClockVerdict.Agreed;
            }

            var stores = IsApart(Database - Redis);
            return (database, redis, stores) switch
            {
                (true, true, _) => ClockVerdict.Node,
                (true, false, true) => ClockVerdict.Database,
                (false, true, true) => ClockVerdict.Redis,
                (false, false, false) => ClockVerdict.Agreed,
                _ => ClockVerdict.Unclear,
            };
        }
    }

    /// <summary>The node may stamp answers, decide commands and end what is due by time.</summary>
    public bool NodeDecides => Verdict != ClockVerdict.Node;

    /// <summary>The same clocks after the node's own was moved against theirs.</summary>
    /// <param name="by">How far; positive when it was put forward.</param>
    public ClockComparison Moved(TimeSpan by) => new(Database - by, Redis - by);

    /// <summary>The same, with what a further look has found; what it has not found stays as it was.</summary>
    /// <param name="later">The further look.</param>
    public ClockComparison Then(ClockComparison later) => new(later.Database ?? Database, later.Redis ?? Redis);

    /// <summary>A clock's difference from the node's, as if it had been read halfway between question and answer.</summary>
    /// <param name="asked">When the node asked, by its own clock.</param>
    /// <param name="roundTrip">How long the answer took.</param>
    /// <param name="told">What the other clock said.</param>
    /// <returns>Null when the answer took too long to say anything.</returns>
    public static TimeSpan? Difference(DateTimeOffset asked, TimeSpan roundTrip, DateTimeOffset told) =>
        roundTrip > LongestRoundTrip ? null : told - (asked + (roundTrip / 2));

    private static bool IsApart(TimeSpan? difference) => difference?.Duration() > Tolerance;
}

namespace ExamEngine.Faults.Campaign;

/// <summary>A fault to be injected.</summary>
/// <param name="At">After the beginning of the round, milliseconds.</param>
/// <param name="Kind">Which.</param>
/// <param name="Whom">Which candidate or node, by remainder.</param>
/// <param name="Lasts">How long, milliseconds, where it lasts.</param>
internal sealed record PlannedFault(int At, FaultKind Kind, int Whom, int Lasts);

/// <summary>The faults of one round, from a seed alone. What the system is doing meanwhile is not repeatable; the faults are.</summary>
internal sealed record Schedule(IReadOnlyList<PlannedFault> Small, IReadOnlyList<PlannedFault> Great)
{
    private static readonly (FaultKind Kind, int Weight)[] SmallKinds =
    [
        (FaultKind.LinkDelayed, 8), (FaultKind.LinkReset, 10), (FaultKind.LinkStalled, 6), (FaultKind.LinkHalfOpen, 5), (FaultKind.LinkTruncated, 6),
        (FaultKind.LinkRefused, 4), (FaultKind.RepliesLost, 6), (FaultKind.MessageDoubled, 10), (FaultKind.MessageReordered, 8), (FaultKind.MessageLate, 8),
        (FaultKind.PageCrashed, 5), (FaultKind.SecondTab, 3), (FaultKind.SecondDevice, 2), (FaultKind.SecondConnection, 4),
        (FaultKind.PauseAndResume, 3), (FaultKind.PauseAtTheEnd, 2),
    ];

    private static readonly (FaultKind Kind, int Weight)[] GreatKinds =
    [
        (FaultKind.NodeKilled, 6), (FaultKind.NodeFrozen, 6), (FaultKind.AllNodesFrozen, 3), (FaultKind.AllNodesKilled, 1), (FaultKind.RollingRestart, 2),
        (FaultKind.RedisKilled, 4), (FaultKind.RedisWiped, 5), (FaultKind.RedisStalled, 5), (FaultKind.RedisFailedOver, 6),
        (FaultKind.DatabaseCrashed, 4), (FaultKind.DatabaseStalled, 4), (FaultKind.AmbiguousCommit, 8), (FaultKind.NodeLosesRedis, 5),
        (FaultKind.NodeLosesDatabase, 5), (FaultKind.ReconnectStorm, 4), (FaultKind.DeadlineInOutage, 4),
    ];

    /// <param name="seed">Of the campaign.</param>
    /// <param name="round">From 1.</param>
    /// <param name="lengthMs">How long faults are injected.</param>
    /// <param name="smallPerSecond">Faults of one candidate.</param>
    /// <param name="only">The only kind of great fault, for looking at one thing; null for all.</param>
    /// <param name="clocks">Nodes' clocks are stepped too.</param>
    public static Schedule Make(int seed, int round, int lengthMs, double smallPerSecond, FaultKind? only = null, bool clocks = false)
    {
        var random = new Random(unchecked((seed * 1_000_003) + round));
        var small = new List<PlannedFault>();
        for (var at = 1000.0; at < lengthMs; at += -Math.Log(1 - random.NextDouble()) * 1000 / smallPerSecond)
        {
            small.Add(new PlannedFault((int)at, Pick(SmallKinds, random), random.Next(1000), random.Next(200, 4000)));
        }

        // The rare ones once a round, where there is room.
        small.Add(new PlannedFault(random.Next(4000, lengthMs), FaultKind.Extension, random.Next(1000), 0));
        small.Add(new PlannedFault(random.Next(lengthMs / 2, lengthMs), random.Next(2) == 0 ? FaultKind.Termination : FaultKind.TerminationAtTheEnd, random.Next(1000), 0));
        var great = new List<PlannedFault>();
        (FaultKind, int)[] kinds = only is { } one ? [(one, 1)] : clocks ? [.. GreatKinds, (FaultKind.ClockStepped, 6)] : GreatKinds;
        for (var at = 2500; at < lengthMs; at += random.Next(1500, 4000))
        {
            great.Add(new PlannedFault(at, Pick(kinds, random), random.Next(1000), random.Next(300, 6500)));
        }

        return new Schedule([.. small.OrderBy(fault => fault.At)], great);
    }

    private static FaultKind Pick((FaultKind Kind, int Weight)[] kinds, Random random)
    {
        var left = random.Next(kinds.Sum(kind => kind.Weight));
        foreach (var (kind, weight) in kinds)
        {
            if ((left -= weight) < 0)
            {
                return kind;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}

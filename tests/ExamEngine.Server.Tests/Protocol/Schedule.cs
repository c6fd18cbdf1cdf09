namespace ExamEngine.Specs.Server.Protocol;

/// <summary>Draws schedules: the same steps from the same seed.</summary>
internal static class Schedule
{
    private const int Longest = 45;

    private static readonly (int Weight, Act Act)[] Acts =
    [
        (22, Act.Answer), (5, Act.Write), (7, Act.Send), (4, Act.SendLosingTheReply), (4, Act.SendOverHttps), (3, Act.SendAgain),
        (2, Act.SendOtherContent), (2, Act.SendBeyondAGap), (3, Act.SendFromTheOtherTab), (4, Act.TakeOver), (2, Act.ComeBack), (1, Act.OtherTabComesBack), (2, Act.SignOfLife),
        (6, Act.BeginSection), (6, Act.ShowSection), (3, Act.EndSection), (2, Act.Submit), (3, Act.TimeIsUp),
        (4, Act.Pause), (6, Act.Resume), (3, Act.Extend), (1, Act.ExtendAgain), (1, Act.Terminate), (1, Act.Reinstate),
        (9, Act.Flush), (5, Act.Beat), (4, Act.Sweep), (3, Act.Reconcile),
        (8, Act.Wait), (3, Act.WaitUnhealthy), (5, Act.WaitForTheCut), (2, Act.WaitForWhatIsDue),
        (2, Act.WipeRedis), (2, Act.CopyRedis), (2, Act.FallBackToTheCopy),
    ];

    private static readonly int Total = Acts.Sum(a => a.Weight);

    private static readonly HashSet<Act> Answers = [Act.Answer, Act.Write, Act.SendBeyondAGap, Act.SendFromTheOtherTab, Act.SendOtherContent];

    // What chance alone brings about too seldom.
    private static readonly Step[][] Stories =
    [
        [new(Act.CopyRedis, 0), new(Act.TakeOver, 1), new(Act.FallBackToTheCopy, 0), new(Act.TakeOver, 0), new(Act.Answer, 0, 1, "A"), new(Act.SendFromTheOtherTab, 0, 2, "B")],
        [new(Act.TakeOver, 0, 1), new(Act.WipeRedis, 0), new(Act.Answer, 0, 1, "A"), new(Act.SendFromTheOtherTab, 0, 2, "B")],
        [new(Act.Answer, 0, 2, "A"), new(Act.Flush, 1, 3, "B"), new(Act.Flush, 1)],
        [new(Act.Answer, 1, 1, "C"), new(Act.Wait, 0, 20), new(Act.WipeRedis, 0), new(Act.ComeBack, 0), new(Act.Send, 0)],
        [new(Act.WaitForTheCut, 0, -1), new(Act.Answer, 0, 1, "A"), new(Act.WaitForTheCut, 0), new(Act.Answer, 0, 2, "A")],
        [new(Act.CopyRedis, 0), new(Act.Answer, 0, 1, "B"), new(Act.Flush, 0), new(Act.FallBackToTheCopy, 0), new(Act.ComeBack, 1), new(Act.Answer, 0, 2, "C")],
        [new(Act.WaitUnhealthy, 0, 4000), new(Act.Beat, 0, 2, Dies: Dies.AfterCommit), new(Act.Beat, 1)],
    ];

    public static IReadOnlyList<Step> Draw(int seed)
    {
        var random = new Random(seed);
        List<Step> steps = random.Next(4) > 0 ? [new(Act.BeginSection, 0), new(Act.ShowSection, 0)] : [];
        var length = random.Next(5, Longest);
        while (steps.Count < length)
        {
            steps.AddRange(random.Next(12) == 0 ? Stories[random.Next(Stories.Length)] : [Next(random)]);
        }

        return steps;
    }

    private static Step Next(Random random)
    {
        var act = Pick(random);
        var answers = Answers.Contains(act) || (act == Act.Flush && random.Next(4) == 0);
        var number = act switch
        {
            _ when answers => random.Next(1, (TwoSections.Sections * TwoSections.Items) + 1),
            Act.WaitForTheCut or Act.WaitForWhatIsDue => random.Next(-1, 2),
            Act.Wait => random.Next(3) switch { 0 => random.Next(1, 50), 1 => random.Next(50, 4000), _ => random.Next(4000, 12_000) },
            Act.WaitUnhealthy => random.Next(4) switch { 0 => random.Next(2990, 3010), 1 => random.Next(100, 3000), _ => random.Next(3000, 30_000) },
            Act.Extend => random.Next(1, 4),
            Act.SendAgain => random.Next(0, 4),
            Act.TakeOver => random.Next(5) == 0 ? 1 : 0,
            Act.Beat => random.Next(1, 3),
            _ => 0,
        };
        var choice = answers ? new string((char)('A' + random.Next(3)), 1) : "";
        var dies = act is Act.Flush or Act.Beat or Act.Sweep or Act.Reconcile or (>= Act.BeginSection and <= Act.Reinstate)
            ? random.Next(12) switch { 0 => Dies.BeforeCommit, 1 => Dies.AfterCommit, _ => Dies.Never }
            : Dies.Never;
        return new Step(act, random.Next(2), number, choice, dies);
    }

    private static Act Pick(Random random)
    {
        var at = random.Next(Total);
        foreach (var (weight, act) in Acts)
        {
            if ((at -= weight) < 0)
            {
                return act;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }
}

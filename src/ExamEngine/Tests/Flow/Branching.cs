using System.Collections.Immutable;
using ExamEngine.Tests.Expressions;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Flow;

/// <summary>The branch rules of items and sections in a linear part.</summary>
internal static class Branching
{
    /// <summary>The position that stands for the end of the test.</summary>
    public const int EndOfTest = int.MaxValue;

    /// <summary>
    /// Where the test goes on after an item: its rules are asked, then those of each section that is finished with it. A position past the
    /// part means that the part is finished.
    /// </summary>
    public static int After(TestSession session, RouteItem place)
    {
        var items = session.Route.Items;
        var next = place.Position + 1;
        var rules = place.ItemRef.BranchRules;
        RouteSection? around = place.Section;
        while (true)
        {
            switch (FirstTrue(session, place, rules))
            {
                case BranchRule.ExitTest:
                    return EndOfTest;
                case BranchRule.ExitTestPart:
                case BranchRule.ExitSection when around is null:
                    return FirstAfterPart(session, place);
                case BranchRule.ExitSection:
                    next = FirstOutside(session, place, around);
                    break;
                case { } target:
                    return Find(session, place, target)!.Value;
                case null when around is null || items.Skip(next).Any(later => later.IsIn(around)):
                    return next;
            }

            // The section around is finished, by its end or by an exit: now its own rules are asked.
            rules = around!.Section.BranchRules;
            around = around.Parent;
        }
    }

    /// <summary>The first place after this one that is not in the section, in this part or past it.</summary>
    public static int FirstOutside(TestSession session, RouteItem place, RouteSection section) =>
        session.Route.Items.Skip(place.Position + 1).FirstOrDefault(later => !later.IsIn(section))?.Position ?? session.Route.Items.Count;

    private static int FirstAfterPart(TestSession session, RouteItem place) =>
        session.Route.Items.Skip(place.Position + 1).FirstOrDefault(later => later.Part != place.Part)?.Position ?? session.Route.Items.Count;

    // A rule whose target is not further on in this candidate's route, as it was not selected, does not count.
    private static string? FirstTrue(TestSession session, RouteItem place, ImmutableArray<BranchRule> rules) => rules
        .Where(rule => rule.Target is BranchRule.ExitTest or BranchRule.ExitTestPart or BranchRule.ExitSection || Find(session, place, rule.Target) is not null)
        .FirstOrDefault(rule => rule.Condition.Truth(new TestScope(session)) == true)?.Target;

    private static int? Find(TestSession session, RouteItem place, string target) => session.Route.Items
        .Skip(place.Position + 1)
        .TakeWhile(later => later.Part == place.Part)
        .FirstOrDefault(later => later.ItemRef.Identifier == target || (later.IsIn(target) && !place.IsIn(target)))?.Position;
}

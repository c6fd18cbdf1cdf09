using System.Collections.Immutable;
using System.Globalization;
using ExamEngine.Items;
using ExamEngine.Items.Expressions;
using ExamEngine.Items.Values;
using ExamEngine.Seeds;
using ExamEngine.Tests.Expressions;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Flow;

/// <summary>
/// Where a candidate goes: branch rules of what is left, from the inside out, then preconditions of what is entered, from the outside in.
/// Those of items and sections count in linear parts only, those of parts always.
/// </summary>
internal static class Navigation
{
    public static TestSession Begin(TestSession session) => Enter(session with { State = TestSessionState.Interacting }, from: null, to: 0);

    public static TestSession Next(TestSession session)
    {
        var current = session.Current!;
        session = Suspended(session);
        var to = current.Part.IsLinear ? Branching.After(session, current) : current.Position + 1;
        if (to == Branching.EndOfTest)
        {
            return End(session);
        }

        return IsInPart(session, to, current.Part) ? Enter(session, current, to) : LeavePart(session);
    }

    /// <summary>Goes to a place of free navigation.</summary>
    public static TestSession Go(TestSession session, int position) => Arrived(Suspended(session), position);

    public static TestSession LeavePart(TestSession session) => LeavePart(Suspended(session), session.Current!.Part);

    public static TestSession End(TestSession session)
    {
        if (session.Current is { } current)
        {
            session = Submission.SubmitPart(session, current.Part);
        }

        foreach (var item in session.ItemSessions.Values.Where(item => item.State != ItemSessionState.Closed).ToList())
        {
            session = session.With(item with { State = ItemSessionState.Closed });
        }

        return session with { State = TestSessionState.Closed, Current = null };
    }

    private static TestSession LeavePart(TestSession session, TestPart part)
    {
        session = Submission.SubmitPart(session, part);
        var parts = session.Test.Parts.ToList();
        var next = parts.IndexOf(part) + 1;
        foreach (var rule in part.BranchRules.Where(rule => rule.Condition.Truth(new TestScope(session)) == true))
        {
            if (rule.Target == BranchRule.ExitTest)
            {
                return End(session);
            }

            if (parts.FindIndex(next, each => each.Identifier == rule.Target) is var target and >= 0)
            {
                next = target;
                break;
            }

            if (rule.Target == BranchRule.ExitTestPart)
            {
                break;
            }
        }

        var first = session.Route.Items.FirstOrDefault(place => parts.IndexOf(place.Part) >= next);
        return first is null ? End(session) : Enter(session, from: null, first.Position);
    }

    // Looks for the first place from here on that preconditions let through.
    private static TestSession Enter(TestSession session, RouteItem? from, int to)
    {
        var items = session.Route.Items;
        if (to >= items.Count)
        {
            return End(session);
        }

        var part = items[to].Part;
        if (from is null && !AllHold(part.PreConditions, session))
        {
            var after = Enumerable.Range(to, items.Count - to).FirstOrDefault(position => items[position].Part != part, items.Count);
            return Enter(session, from: null, after);
        }

        while (part.IsLinear && IsInPart(session, to, part) && Barred(session, from, items[to]) is { } onwards)
        {
            to = onwards;
        }

        return IsInPart(session, to, part) ? Arrived(session, to) : LeavePart(session, part);
    }

    // Where to look next when the item or a section around it is barred.
    private static int? Barred(TestSession session, RouteItem? from, RouteItem place)
    {
        foreach (var section in place.Section.Outwards.Reverse().Where(section => from is null || !from.IsIn(section)))
        {
            if (!AllHold(section.Section.PreConditions, session))
            {
                return Branching.FirstOutside(session, place, section);
            }
        }

        return AllHold(place.ItemRef.PreConditions, session) ? null : place.Position + 1;
    }

    private static bool AllHold(ImmutableArray<Expression> conditions, TestSession session) =>
        conditions.All(condition => condition.Truth(new TestScope(session)) == true);

    private static bool IsInPart(TestSession session, int position, TestPart part) =>
        position < session.Route.Items.Count && session.Route.Items[position].Part == part;

    private static TestSession Suspended(TestSession session) => session.CurrentItemSession switch
    {
        { State: ItemSessionState.Interacting } item => session.With(item with { State = ItemSessionState.Suspended }),
        { State: ItemSessionState.ModalFeedback } item => session.With(item with { State = Submission.StateAfterAttempt(item) }),
        _ => session,
    };

    private static TestSession Arrived(TestSession session, int position)
    {
        session = WithEligible(session with { Current = session.Route.Items[position] });
        session = WithTemplateDefaults(session);
        return session.CurrentItemSession is { State: ItemSessionState.Suspended } item
            ? session.With(item with { State = ItemSessionState.Interacting })
            : session;
    }

    private static TestSession WithEligible(TestSession session)
    {
        foreach (var place in Eligible(session, session.Current!).Where(place => session.ItemSessionAt(place.Position) is null).ToList())
        {
            session = session.With(new TestItemSession(place, Started(session, place, [])));
        }

        return session;
    }

    // QTI: an item session starts when its item becomes eligible for delivery. Where rules still decide what a candidate gets, that is when
    // the item is reached; in a part without rules when the part is entered; in a test without any rule when the test begins.
    private static IEnumerable<RouteItem> Eligible(TestSession session, RouteItem reached)
    {
        if (reached.Part.HasRules)
        {
            return [reached];
        }

        return session.Test.Parts.Any(part => part.HasRules)
            ? session.Route.Items.Where(place => place.Part == reached.Part)
            : session.Route.Items;
    }

    // QTI: in a part of free navigation they are computed when the part begins, in a linear one when the item is reached.
    private static TestSession WithTemplateDefaults(TestSession session)
    {
        var current = session.Current!;
        var reached = session.ItemSessions.Values.Where(item =>
            !item.HasTemplateDefaults && (current.Part.IsLinear ? item.Place == current : item.Place.Part == current.Part));
        var scope = new TestScope(session);
        foreach (var item in reached.Where(item => !item.Place.ItemRef.TemplateDefaults.IsEmpty).ToList())
        {
            var values = item.Place.ItemRef.TemplateDefaults.Select(each => KeyValuePair.Create(each.TemplateIdentifier, each.Value.Evaluate(scope)));
            session = session.With(item with { Variables = Started(session, item.Place, values), HasTemplateDefaults = true });
        }

        return session;
    }

    private static ItemSession Started(TestSession session, RouteItem place, IEnumerable<KeyValuePair<string, Value?>> templateDefaults)
    {
        var purpose = string.Create(CultureInfo.InvariantCulture, $"item/{place.ItemRef.Identifier}/{place.Occurrence}");
        return ItemSession.Begin(session.Items[place.ItemRef.Identifier], SeededRandom.Derive(session.Seed, purpose), templateDefaults);
    }
}

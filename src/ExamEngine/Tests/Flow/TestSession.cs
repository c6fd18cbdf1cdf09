using System.Collections.Immutable;
using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Tests.Routes;

namespace ExamEngine.Tests.Flow;

/// <summary>
/// One candidate's way through a test, as QTI rules it. Immutable: an action gives the session after it, or a refusal and nothing has
/// changed. It has no clock: <see cref="At"/> tells it the time before an action. The same test, seed, times and responses give the same
/// session on every machine.
/// </summary>
public sealed partial record TestSession
{
    private TestSession(AssessmentTest test, TestRoute route, IReadOnlyDictionary<string, AssessmentItem> items, ulong seed)
    {
        Test = test;
        Route = route;
        Items = items;
        Seed = seed;
        Outcomes = InitialOutcomes(test);
    }

    /// <summary>The test.</summary>
    public AssessmentTest Test { get; }

    /// <summary>The items this candidate is given, in order.</summary>
    public TestRoute Route { get; }

    /// <summary>The state.</summary>
    public TestSessionState State { get; internal init; }

    /// <summary>Where the candidate is; <see langword="null"/> before the test begins and after it ends.</summary>
    public RouteItem? Current { get; internal init; }

    /// <summary>The last time told, or <see langword="null"/>.</summary>
    public DateTimeOffset? Now { get; internal init; }

    /// <summary>How long the test has been under way.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>The present values of the test's outcome variables.</summary>
    public ImmutableDictionary<string, Value?> Outcomes { get; internal init; }

    /// <summary>
    /// The item sessions by position. One begins when its item becomes eligible: in a part with preconditions or branch rules when the item is
    /// reached, in another part when the part is entered, in a test without any rule when the test begins.
    /// </summary>
    public ImmutableSortedDictionary<int, TestItemSession> ItemSessions { get; internal init; } = ImmutableSortedDictionary<int, TestItemSession>.Empty;

    internal IReadOnlyDictionary<string, AssessmentItem> Items { get; }

    internal ulong Seed { get; }

    internal ImmutableDictionary<string, TimeSpan> PartDurations { get; init; } = [];

    internal ImmutableDictionary<RouteSection, TimeSpan> SectionDurations { get; init; } = [];

    /// <summary>
    /// Prepares a test for one candidate. Refused when an item of the route is not there, or the test comes to too many items.
    /// </summary>
    /// <param name="test">The test.</param>
    /// <param name="items">The items by the identifiers of their references.</param>
    /// <param name="seed">What selection, ordering and templates are drawn from; to be kept with the session.</param>
    public static TestStep Create(AssessmentTest test, IReadOnlyDictionary<string, AssessmentItem> items, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(items);
        if (TestRoute.Of(test, seed) is not { } route)
        {
            return new TestStep.Refused($"The test could come to more than {TestRoute.MaxItems} items.", TestStepCode.Test);
        }

        if (route.Items.FirstOrDefault(place => !items.ContainsKey(place.ItemRef.Identifier)) is { } missing)
        {
            return new TestStep.Refused($"The item {missing.ItemRef.Identifier} ({missing.ItemRef.Href}) is not there, or could not be read.", TestStepCode.Test);
        }

        return new TestStep.Taken(new TestSession(test, route, items, seed));
    }

    /// <summary>Prepares a test whose items are selected and ordered already; all are there.</summary>
    internal static TestSession On(AssessmentTest test, TestRoute route, IReadOnlyDictionary<string, AssessmentItem> items, ulong seed) => new(test, route, items, seed);

    /// <summary>The item session at a position of the route, if there is one yet.</summary>
    public TestItemSession? ItemSessionAt(int position) => ItemSessions.GetValueOrDefault(position);

    /// <summary>The session of the item where the candidate is.</summary>
    public TestItemSession? CurrentItemSession => Current is null ? null : ItemSessionAt(Current.Position);

    /// <summary>The time spent in a part or section, drawn several times or not; <see langword="null"/> when the test has none of that name.</summary>
    public TimeSpan? DurationOf(string identifier)
    {
        if (Test.Parts.Any(part => part.Identifier == identifier))
        {
            return PartDurations.GetValueOrDefault(identifier);
        }

        var spent = SectionDurations.Where(pair => pair.Key.Section.Identifier == identifier).Select(pair => pair.Value);
        return Route.Items.Any(place => place.IsIn(identifier)) ? spent.Aggregate(TimeSpan.Zero, (sum, each) => sum + each) : null;
    }

    /// <summary>
    /// The words for the candidate now: while the test goes on, those of the test and the present part for that; after it, those for the end.
    /// </summary>
    public IEnumerable<TestFeedback> VisibleFeedback
    {
        get
        {
            var feedback = State == TestSessionState.Closed
                ? Test.Feedback.Concat(Test.Parts.SelectMany(part => part.Feedback)).Where(each => each.AtEnd)
                : Test.Feedback.Concat(Current?.Part.Feedback ?? []).Where(each => !each.AtEnd);
            return State == TestSessionState.Initial ? [] : feedback.Where(each => each.IsShown(Outcomes.GetValueOrDefault(each.OutcomeIdentifier)));
        }
    }

    internal static ImmutableDictionary<string, Value?> InitialOutcomes(AssessmentTest test) =>
        test.OutcomeDeclarations.ToImmutableDictionary(outcome => outcome.Identifier, outcome => outcome.InitialValue, StringComparer.Ordinal);

    internal TestSession With(TestItemSession session) => this with { ItemSessions = ItemSessions.SetItem(session.Place.Position, session) };

    private static TestStep.Refused NotUnderWay(TestSessionState state) => new(state == TestSessionState.Initial
        ? "The test has not begun."
        : "The test is over.", TestStepCode.State);
}

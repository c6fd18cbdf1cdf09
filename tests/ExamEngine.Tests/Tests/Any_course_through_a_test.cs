using ExamEngine.Items.Values;
using ExamEngine.Tests;
using ExamEngine.Tests.Flow;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ExamEngine.Specs.Tests;

/// <summary>Random actions at random moments in a test with a part of every kind, conditions, rules, limits and drawn items.</summary>
public class Any_course_through_a_test
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(80).WithQuietOnSuccess(true);

    private static readonly string Everything =
        "<qti-outcome-declaration identifier=\"N\" cardinality=\"single\" base-type=\"integer\"/><qti-time-limits max-time=\"900\"/>"
        + Course.Part(
            "<qti-item-session-control max-attempts=\"2\"/>"
            + Course.Section("S1", "<qti-time-limits max-time=\"120\"/>" + Course.Ref("Q1", $"<qti-branch-rule target=\"S3\">{Course.Expecting("gte")}</qti-branch-rule>") + Course.Ref("Q2"))
            + Course.Section("S2", $"<qti-pre-condition>{Course.Expecting("lt")}</qti-pre-condition>" + Course.Refs("Q3", "Q4"))
            + Course.Section("S3", "<qti-ordering shuffle=\"true\"/>" + Course.Ref("Q5", "<qti-time-limits max-time=\"40\" min-time=\"5\"/>") + Course.Ref("Q6")),
            identifier: "P1")
        + Course.Part(Course.Section("S4", "<qti-selection select=\"3\" with-replacement=\"true\"/>" + Course.Refs("Q7", "Q8")), "nonlinear", identifier: "P2")
        + Course.Part(Course.Section("S5", Course.Refs("Q9", "Q10")), "nonlinear", "simultaneous", "P3")
        + "<qti-outcome-processing><qti-set-outcome-value identifier=\"N\"><qti-number-correct/></qti-set-outcome-value></qti-outcome-processing>";

    private static readonly TestSession Start = Course.Of(Everything).Session;

    [Fact]
    public void The_same_actions_lead_to_the_same_place() => Prop.ForAll(Courses(), actions =>
        Assert.Equal(Likeness(actions.Aggregate(Start, After)), Likeness(actions.Aggregate(Course.Of(Everything).Session, After)))).Check(Config);

    [Fact]
    public void What_is_closed_stays_closed() => Walk((before, after) =>
    {
        Assert.True(before.State != TestSessionState.Closed || after.State == TestSessionState.Closed);
        Assert.All(
            before.ItemSessions.Where(item => item.Value.State == ItemSessionState.Closed),
            item => Assert.Equal(ItemSessionState.Closed, after.ItemSessions[item.Key].State));
    });

    [Fact]
    public void In_a_linear_part_there_is_only_a_way_onwards() => Walk((before, after) =>
    {
        if (before.Current is { Part.NavigationMode: NavigationMode.Linear } from && after.Current is { } to)
        {
            Assert.True(to.Position >= from.Position);
        }
    });

    [Fact]
    public void No_item_has_more_attempts_than_it_may() => Walk((_, after) => Assert.All(
        after.ItemSessions.Values,
        item => Assert.InRange(item.Attempts, 0, item.Place.Part.SubmissionMode == SubmissionMode.Simultaneous ? 1 : item.Place.Control.MaxAttempts)));

    [Fact]
    public void At_most_the_item_where_the_candidate_is_has_time_running() => Walk((_, after) => Assert.All(
        after.ItemSessions.Values.Where(item => item.State == ItemSessionState.Interacting),
        item => Assert.Equal(after.Current, item.Place)));

    [Fact]
    public void The_times_of_the_parts_add_up_to_that_of_the_test() => Walk((_, after) => Assert.Equal(
        after.Duration,
        after.Test.Parts.Aggregate(TimeSpan.Zero, (sum, part) => sum + after.DurationOf(part.Identifier)!.Value)));

    [Fact]
    public void The_outcome_counts_what_is_right() => Prop.ForAll(Courses(), actions =>
    {
        var end = actions.Aggregate(Start, After);
        end = end.State == TestSessionState.Closed ? end : Assert.IsType<TestStep.Taken>(end.EndTestSession()).Session;

        Assert.Equal(end.ItemSessions.Values.Count(item => item.ValueOf("RESPONSE") is IdentifierValue { Text: "A" }), ((IntegerValue)end.Outcomes["N"]!).Integer);
    }).Check(Config);

    // All that can be seen of a session, as text.
    private static string Likeness(TestSession session) => string.Join('\n', session.ItemSessions.Values
        .Select(item => $"{item.Place.ItemRef.Identifier}.{item.Place.Occurrence} {item.State} {item.Attempts} {item.Duration} {item.ValueOf("SCORE")} {item.ValueOf("RESPONSE")}")
        .Prepend($"{session.State} {session.Current?.Position} {session.Duration} {session.RemainingTime} {session.Outcomes["N"]}"));

    private static void Walk(Action<TestSession, TestSession> check) => Prop.ForAll(Courses(), actions =>
    {
        var session = Start;
        foreach (var action in actions)
        {
            var after = After(session, action);
            check(session, after);
            session = after;
        }
    }).Check(Config);

    private static TestSession After(TestSession session, int action)
    {
        var step = action switch
        {
            < 20 => session.BeginAttempt(),
            < 40 => session.EndAttempt(Course.Response(action % 3 == 0 ? "A" : action % 3 == 1 ? "B" : null)),
            < 60 => session.MoveNext(),
            < 65 => session.MoveBack(),
            < 75 => session.JumpTo(action - 65 + 2),
            < 77 => session.MoveNextTestPart(),
            77 => session.EndTestSession(),
            _ => new TestStep.Taken(session.At(session.Now!.Value.AddSeconds(action - 76))),
        };
        return step is TestStep.Taken taken ? taken.Session : session;
    }

    private static Arbitrary<int[]> Courses() => Gen.Choose(0, 110).ArrayOf().ToArbitrary();
}

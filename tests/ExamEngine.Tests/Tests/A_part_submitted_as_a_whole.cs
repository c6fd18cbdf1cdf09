using ExamEngine.Specs.Items.Data;
using ExamEngine.Tests.Flow;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class A_part_submitted_as_a_whole
{
    private const string Outcomes = """
        <qti-outcome-declaration identifier="TOTAL" cardinality="single" base-type="float"/>
        """;

    private const string Processing = """
        <qti-outcome-processing><qti-set-outcome-value identifier="TOTAL">
          <qti-sum><qti-test-variables variable-identifier="SCORE"/></qti-sum>
        </qti-set-outcome-value></qti-outcome-processing>
        """;

    [Fact]
    public void Keeps_answers_unscored_until_its_end()
    {
        var course = Begun("linear").Answer("A");
        Assert.Equal((ItemSessionState.Suspended, "unknown"), (course.Item.State, course.Item.CompletionStatus));
        Assert.Null(course.Item.ValueOf("RESPONSE"));
        Assert.Equal("0", course.Outcome("TOTAL"));

        course.Next().Answer("A").Next();

        Assert.Equal("2", course.Outcome("TOTAL"));
        Assert.All(course.Session.ItemSessions.Values, item => Assert.Equal((ItemSessionState.Closed, "completed"), (item.State, item.CompletionStatus)));
    }

    [Fact]
    public void Lets_answers_be_changed_until_its_end()
    {
        var course = Begun("nonlinear").Answer("A").Next().Take(session => session.MoveBack()).Submit("B").Take(session => session.EndTestSession());

        Assert.Equal("0", course.Outcome("TOTAL"));
        Assert.Equal("B", Reading.Text(course.Session.ItemSessionAt(0)!.ValueOf("RESPONSE")));
        Assert.Equal(1, course.Session.ItemSessionAt(0)!.Attempts);
    }

    [Fact]
    public void Allows_one_attempt_whatever_the_maximum()
    {
        var course = Course.Of(Course.Part(
            "<qti-item-session-control max-attempts=\"0\"/>" + Course.Section("S", Course.Refs("Q1")), submission: "simultaneous"));

        Assert.Equal(1, course.Item.RemainingAttempts);
        course.Answer("A").Open();
        Assert.Equal((ItemSessionState.Interacting, 1, 0), (course.Item.State, course.Item.Attempts, course.Item.RemainingAttempts));
    }

    [Fact]
    public void Takes_another_answer_only_when_the_candidate_is_at_the_item_again()
    {
        var course = Begun("nonlinear").Answer("A");
        Assert.Equal("No attempt at this item is open.", course.Refusal(session => session.EndAttempt(Course.Response("B"))));

        course.Open().Submit("B").Take(session => session.EndTestSession());

        Assert.Equal("B", Reading.Text(course.Session.ItemSessionAt(0)!.ValueOf("RESPONSE")));
    }

    [Fact]
    public void Has_no_outcomes_processed_when_nothing_was_submitted()
    {
        var course = Course.Of(
            "<qti-outcome-declaration identifier=\"N\" cardinality=\"single\" base-type=\"string\"/>"
            + Course.Part(Course.Section("S", Course.Refs("Q1")), submission: "simultaneous")
            + "<qti-outcome-processing><qti-set-outcome-value identifier=\"N\"><qti-base-value base-type=\"string\">run</qti-base-value></qti-set-outcome-value></qti-outcome-processing>");

        Assert.Equal("NULL", course.Open().Next().Outcome("N"));
    }

    [Fact]
    public void Takes_empty_answers_even_where_skipping_is_not_allowed_item_by_item()
    {
        var course = Course.Of(Course.Part(
            "<qti-item-session-control allow-skipping=\"false\"/>" + Course.Section("S", Course.Refs("Q1", "Q2")), submission: "simultaneous"));

        Assert.Equal("Q2", course.Answer(null).Next().Here);
    }

    [Fact]
    public void Is_scored_when_the_time_of_the_test_is_over()
    {
        var course = Begun("nonlinear", "<qti-time-limits max-time=\"60\"/>").Answer("A").After(60);

        Assert.Equal(TestSessionState.Closed, course.Session.State);
        Assert.Equal("1", course.Outcome("TOTAL"));
    }

    private static Course Begun(string navigation, string limits = "") =>
        Course.Of(Outcomes + limits + Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")), navigation, "simultaneous") + Processing);
}

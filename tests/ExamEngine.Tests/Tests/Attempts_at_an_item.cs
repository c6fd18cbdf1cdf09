using ExamEngine.Specs.Items.Data;
using ExamEngine.Tests.Flow;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Attempts_at_an_item
{
    [Fact]
    public void One_attempt_is_all_unless_the_test_says_otherwise()
    {
        var course = InSection(string.Empty);
        Assert.Equal(1, course.Item.RemainingAttempts);

        course.Answer("A");

        Assert.Equal((ItemSessionState.Closed, "completed", 0), (course.Item.State, course.Item.CompletionStatus, course.Item.RemainingAttempts));
        Assert.Equal("1", Reading.Text(course.Item.ValueOf("SCORE")));
        Assert.Equal("No attempt at this item is left.", course.Refusal(session => session.BeginAttempt()));
    }

    [Fact]
    public void A_second_attempt_starts_the_score_afresh()
    {
        var course = InSection(Control("max-attempts=\"2\"")).Answer("A");
        Assert.Equal((ItemSessionState.Suspended, 1), (course.Item.State, course.Item.RemainingAttempts));

        course.Answer("B");

        Assert.Equal((ItemSessionState.Closed, 2), (course.Item.State, course.Item.Attempts));
        Assert.Equal("0", Reading.Text(course.Item.ValueOf("SCORE")));
    }

    [Fact]
    public void A_maximum_of_zero_is_no_bound()
    {
        var course = InSection(Control("max-attempts=\"0\""));
        for (var attempt = 0; attempt < 20; attempt++)
        {
            course.Answer("B");
        }

        Assert.Equal(20, course.Item.Attempts);
        Assert.Null(course.Item.RemainingAttempts);
    }

    [Fact]
    public void Two_attempts_cannot_be_open_at_once()
    {
        var course = InSection(Control("max-attempts=\"0\"")).Open();

        Assert.Equal("An attempt at this item is open.", course.Refusal(session => session.BeginAttempt()));
    }

    [Fact]
    public void Nothing_is_submitted_without_an_attempt()
    {
        var course = InSection(Control("max-attempts=\"0\""));
        Assert.Equal("No attempt at this item is open.", course.Refusal(session => session.EndAttempt(Course.Response("A"))));

        course.Answer("A");

        Assert.Equal("No attempt at this item is open.", course.Refusal(session => session.EndAttempt(Course.Response("A"))));
    }

    [Fact]
    public void A_response_is_NULL_until_it_is_submitted()
    {
        var course = InSection(string.Empty).Open();
        Assert.Null(course.Item.ValueOf("RESPONSE"));

        Assert.Equal("B", Reading.Text(course.Submit("B").Item.ValueOf("RESPONSE")));
    }

    [Fact]
    public void A_default_answer_is_there_when_the_first_attempt_begins_and_counts_as_no_answer()
    {
        var withDefault = Course.ItemOf("Q1").Replace(
            "<qti-correct-response>", "<qti-default-value><qti-value>B</qti-value></qti-default-value><qti-correct-response>", StringComparison.Ordinal);
        var course = Course.Of(
            Course.Part(Course.Section("S", Control("allow-skipping=\"false\"") + Course.Refs("Q1"))), ("Q1", withDefault));
        Assert.Null(course.Item.ValueOf("RESPONSE"));

        Assert.Equal("B", Reading.Text(course.Open().Item.ValueOf("RESPONSE")));
        Assert.False(course.Item.IsResponded);
        Assert.Equal("This item has to be answered.", course.Refusal(session => session.EndAttempt(Course.Response("B"))));
    }

    [Fact]
    public void Where_skipping_is_not_allowed_an_empty_answer_is_refused_and_the_next_item_closed()
    {
        var course = InSection(Control("allow-skipping=\"false\""));
        Assert.Equal("This item has to be answered before the next.", course.Refusal(session => session.MoveNext()));

        course.Open();
        Assert.Equal("This item has to be answered.", course.Refusal(session => session.EndAttempt(Course.Response(null))));
        Assert.Equal("This item has to be answered before the next.", course.Refusal(session => session.MoveNext()));

        Assert.Equal("Q2", course.Submit("B").Next().Here);
    }

    [Fact]
    public void Where_responses_are_validated_one_that_is_not_offered_is_refused()
    {
        var course = InSection(Control("validate-responses=\"true\"")).Open();

        Assert.StartsWith("The answer is not allowed:", course.Refusal(session => session.EndAttempt(Course.Response("X"))), StringComparison.Ordinal);
        Assert.Equal(ItemSessionState.Closed, course.Submit("B").Item.State);
    }

    [Fact]
    public void What_an_inner_level_leaves_open_is_inherited()
    {
        var test = Course.Read(Course.Test(Course.Part(
            Control("max-attempts=\"5\" show-feedback=\"true\"")
            + Course.Section("S", Control("max-attempts=\"3\"") + Course.Ref("Q1", Control("allow-review=\"false\"")) + Course.Ref("Q2", Control("max-attempts=\"7\""))))));
        var controls = ExamEngine.Tests.Routes.TestRoute.Of(test, seed: 1)!.Items.Select(place => place.Control).ToList();

        Assert.Equal((3, true, false, true), (controls[0].MaxAttempts, controls[0].ShowFeedback, controls[0].AllowReview, controls[0].AllowSkipping));
        Assert.Equal((7, true, true), (controls[1].MaxAttempts, controls[1].ShowFeedback, controls[1].AllowReview));
    }

    [Theory]
    [InlineData(1, false, "A", ItemSessionState.Closed)]
    [InlineData(1, true, "A", ItemSessionState.ModalFeedback)]
    [InlineData(1, true, "B", ItemSessionState.Closed)]
    [InlineData(2, false, "A", ItemSessionState.ModalFeedback)]
    [InlineData(2, false, "B", ItemSessionState.Suspended)]
    [InlineData(0, false, "A", ItemSessionState.ModalFeedback)]
    public void Feedback_is_shown_while_attempts_are_left_and_after_the_last_where_the_test_says_so(int attempts, bool shows, string answer, ItemSessionState state)
    {
        var course = WithFeedback(attempts, shows).Answer(answer);

        Assert.Equal(state, course.Item.State);
    }

    [Theory]
    [InlineData(1, ItemSessionState.Closed)]
    [InlineData(2, ItemSessionState.Suspended)]
    public void When_feedback_was_seen_the_item_waits_or_closes(int attempts, ItemSessionState state)
    {
        var course = WithFeedback(attempts, shows: true).Answer("A").Next();

        Assert.Equal(state, course.StateOf("Q1"));
    }

    [Fact]
    public void The_next_attempt_may_begin_at_the_feedback_and_its_time_does_not_run_there()
    {
        var course = WithFeedback(attempts: 2, shows: false).Open().After(5).Submit("A").After(10);
        Assert.Equal(TimeSpan.FromSeconds(5), course.Item.Duration);

        Assert.Equal(ItemSessionState.Interacting, course.Open().Item.State);
        Assert.Equal("No attempt at this item is left.", WithFeedback(1, shows: true).Answer("A").Refusal(session => session.BeginAttempt()));
    }

    private static Course WithFeedback(int attempts, bool shows)
    {
        var item = Course.ItemOf("Q1", declarations: "<qti-outcome-declaration identifier=\"F\" cardinality=\"single\" base-type=\"identifier\"/>")
            .Replace(
                "<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml\"/>",
                "<qti-response-processing><qti-set-outcome-value identifier=\"F\"><qti-variable identifier=\"RESPONSE\"/></qti-set-outcome-value></qti-response-processing>"
                + "<qti-modal-feedback outcome-identifier=\"F\" identifier=\"A\" show-hide=\"show\"><qti-content-body><p>Right.</p></qti-content-body></qti-modal-feedback>",
                StringComparison.Ordinal);
        return Course.Of(
            Course.Part($"<qti-item-session-control max-attempts=\"{attempts}\" show-feedback=\"{(shows ? "true" : "false")}\"/>" + Course.Section("S", Course.Refs("Q1", "Q2")), "nonlinear"),
            ("Q1", item));
    }

    [Fact]
    public void An_adaptive_item_ends_when_it_says_so_whatever_the_maximum()
    {
        var adaptive = Course.ItemOf("Q1", "adaptive=\"true\"").Replace(
            "<qti-response-processing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml\"/>",
            """
            <qti-response-processing><qti-response-condition><qti-response-if>
              <qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>
              <qti-set-outcome-value identifier="completionStatus"><qti-base-value base-type="identifier">completed</qti-base-value></qti-set-outcome-value>
            </qti-response-if></qti-response-condition></qti-response-processing>
            """,
            StringComparison.Ordinal);
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1"))), ("Q1", adaptive)).Answer("B").Answer("B");
        Assert.Equal((ItemSessionState.Suspended, "unknown"), (course.Item.State, course.Item.CompletionStatus));

        course.Answer("A");

        Assert.Equal((ItemSessionState.Closed, "completed", 0), (course.Item.State, course.Item.CompletionStatus, course.Item.RemainingAttempts));
    }

    private static Course InSection(string control) => Course.Of(Course.Part(Course.Section("S", control + Course.Refs("Q1", "Q2"))));

    private static string Control(string attributes) => $"<qti-item-session-control {attributes}/>";

    [Fact]
    public void An_attempt_that_is_suspended_spends_no_time_until_it_is_resumed()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1"))));
        Assert.Equal("No attempt at this item is under way.", course.Refusal(session => session.SuspendItemSession()));
        course.Open().After(5).Take(session => session.SuspendItemSession()).After(60);
        Assert.Equal(ItemSessionState.Suspended, course.Item.State);
        course.Take(session => session.ResumeItemSession()).After(3);
        Assert.Equal(TimeSpan.FromSeconds(8), course.Item.Duration);
        Assert.Equal("No attempt at this item is suspended.", course.Refusal(session => session.ResumeItemSession()));
    }
}

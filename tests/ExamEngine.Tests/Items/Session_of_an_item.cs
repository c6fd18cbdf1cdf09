using ExamEngine.Items;
using ExamEngine.Items.Values;
using ExamEngine.Specs.Items.Data;
using Xunit;
using static ExamEngine.Specs.Items.Data.ShortItems;

namespace ExamEngine.Specs.Items;

public class Session_of_an_item
{
    private static readonly AssessmentItem Adaptive = ForScoring(Tally("adaptive=\"true\""));

    private static readonly AssessmentItem Ordinary = ForScoring(Tally(string.Empty));

    [Theory]
    [InlineData("A")]
    [InlineData(null)]
    public void After_one_attempt_has_the_outcomes_the_item_is_scored_by_chance_included(string? answer)
    {
        var item = ShortItems.ForScoring(ShortItems.Xml(
            """
            <qti-response-declaration identifier="R" cardinality="single" base-type="identifier"><qti-default-value><qti-value>D</qti-value></qti-default-value></qti-response-declaration>
            <qti-template-declaration identifier="T" cardinality="single" base-type="integer"/>
            <qti-outcome-declaration identifier="ALL" cardinality="ordered" base-type="integer"/>
            <qti-outcome-declaration identifier="GIVEN" cardinality="single" base-type="identifier"/>
            """,
            "<p>x</p>",
            """
            <qti-response-processing>
              <qti-set-outcome-value identifier="GIVEN"><qti-variable identifier="R"/></qti-set-outcome-value>
              <qti-set-outcome-value identifier="ALL"><qti-ordered><qti-variable identifier="T"/><qti-random-integer max="1000000"/><qti-random-integer max="1000000"/><qti-variable identifier="numAttempts"/></qti-ordered></qti-set-outcome-value>
            </qti-response-processing>
            """,
            templates: "<qti-template-processing><qti-set-template-value identifier=\"T\"><qti-random-integer max=\"1000000\"/></qti-set-template-value></qti-template-processing>"));
        var responses = answer is null ? ResponseSet.Empty : ShortItems.Answer("R", new IdentifierValue(answer));

        var bySession = ItemSession.Begin(item, seed: 0).BeginAttempt().EndAttempt(responses).Outcomes;

        Assert.Equal(bySession, item.Process(responses));
    }

    [Fact]
    public void Counts_attempts_and_knows_its_status()
    {
        var begun = ItemSession.Begin(Ordinary, seed: 1);
        var first = begun.BeginAttempt();
        var second = first.EndAttempt(ResponseSet.Empty).BeginAttempt();

        Assert.Equal((0, "not_attempted"), (begun.NumAttempts, begun.CompletionStatus));
        Assert.Equal((1, "unknown", true), (first.NumAttempts, first.CompletionStatus, first.IsInAttempt));
        Assert.Equal("2", second.ValueOf("numAttempts")?.ToString());
    }

    [Fact]
    public void Outcomes_of_an_adaptive_item_go_on_from_the_last_attempt()
    {
        var after = Attempts(Adaptive, "A", "B", "A");

        Assert.Equal("3", Reading.Text(after.ValueOf("TRIES")));
        Assert.Equal("2", Reading.Text(after.ValueOf("SCORE")));
    }

    [Fact]
    public void Outcomes_of_another_item_start_afresh_with_each_attempt()
    {
        var after = Attempts(Ordinary, "A", "B", "A");

        Assert.Equal("1", Reading.Text(after.ValueOf("TRIES")));
        Assert.Equal("1", Reading.Text(after.ValueOf("SCORE")));
    }

    [Fact]
    public void An_adaptive_item_that_is_completed_takes_no_further_attempt()
    {
        var completed = Attempts(Adaptive, "STOP");

        Assert.True(completed.IsCompleted);
        Assert.Throws<InvalidOperationException>(completed.BeginAttempt);
    }

    [Fact]
    public void A_status_never_completes_an_item_that_is_not_adaptive() => Assert.False(Attempts(Ordinary, "STOP").IsCompleted);

    [Fact]
    public void A_response_left_out_keeps_its_value()
    {
        var after = Attempts(Adaptive, "A").BeginAttempt().EndAttempt(ResponseSet.Empty);

        Assert.Equal("A", Reading.Text(after.ValueOf("RESPONSE")));
        Assert.Equal("2", Reading.Text(after.ValueOf("SCORE")));
    }

    [Fact]
    public void A_step_leaves_the_session_it_started_from_as_it_was()
    {
        var begun = ItemSession.Begin(Adaptive, seed: 1).BeginAttempt();
        begun.EndAttempt(Answer("RESPONSE", new IdentifierValue("A")));

        Assert.Equal("NULL", Reading.Text(begun.ValueOf("RESPONSE")));
        Assert.Equal("0", Reading.Text(begun.ValueOf("SCORE")));
    }

    [Fact]
    public void A_button_that_did_not_end_the_attempt_is_false()
    {
        var item = ForScoring(Xml(
            "<qti-response-declaration identifier=\"HINT\" cardinality=\"single\" base-type=\"boolean\"/>",
            "<p><qti-end-attempt-interaction response-identifier=\"HINT\" title=\"Hint\"/></p>",
            "<qti-response-processing><qti-response-condition><qti-response-if><qti-not><qti-variable identifier=\"HINT\"/></qti-not><qti-set-outcome-value identifier=\"SCORE\"><qti-base-value base-type=\"float\">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>"));
        var begun = ItemSession.Begin(item, seed: 1).BeginAttempt();

        Assert.Equal("1", Reading.Text(begun.EndAttempt(ResponseSet.Empty).ValueOf("SCORE")));
        Assert.Equal("0", Reading.Text(begun.EndAttempt(Answer("HINT", BooleanValue.True)).ValueOf("SCORE")));
    }

    [Fact]
    public void Responses_handed_in_together_are_processed_later()
    {
        var submitted = ItemSession.Begin(Ordinary, seed: 1).BeginAttempt().EndAttemptUnprocessed(Answer("RESPONSE", new IdentifierValue("A")));

        Assert.Equal("0", Reading.Text(submitted.ValueOf("SCORE")));
        Assert.Equal("1", Reading.Text(submitted.Process().ValueOf("SCORE")));
    }

    [Fact]
    public void The_duration_is_what_it_is_told()
    {
        var session = ItemSession.Begin(Ordinary, seed: 1).BeginAttempt().EndAttempt(ResponseSet.Empty, durationInSeconds: 12.5);

        Assert.Equal("12.5", Reading.Text(session.ValueOf("duration")));
    }

    [Theory]
    [InlineData("<qti-context-declaration identifier=\"QTI_CONTEXT\" cardinality=\"record\"><qti-default-value><qti-value field-identifier=\"environmentIdentifier\" base-type=\"string\">centre</qti-value></qti-default-value></qti-context-declaration>", "centre")]
    [InlineData("", "NULL")]
    public void The_context_is_what_the_item_declares_until_it_is_told(string declaration, string place)
    {
        var item = ForScoring(Xml(
            $"{declaration}<qti-outcome-declaration identifier=\"PLACE\" cardinality=\"single\" base-type=\"string\"/>",
            "<p>x</p>",
            "<qti-response-processing><qti-set-outcome-value identifier=\"PLACE\"><qti-field-value field-identifier=\"environmentIdentifier\"><qti-variable identifier=\"QTI_CONTEXT\"/></qti-field-value></qti-set-outcome-value></qti-response-processing>"));

        Assert.Equal(place, Reading.Text(item.Process(ResponseSet.Empty)["PLACE"]));
    }

    [Fact]
    public void Misuse_is_a_bug_of_the_caller()
    {
        var begun = ItemSession.Begin(Ordinary, seed: 1);

        Assert.Throws<InvalidOperationException>(() => begun.EndAttempt(ResponseSet.Empty));
        Assert.Throws<InvalidOperationException>(() => begun.BeginAttempt().BeginAttempt());
    }

    [Theory]
    [InlineData("A", "well done")]
    [InlineData("B", "try again")]
    public void Shows_the_feedback_its_outcomes_ask_for(string response, string title)
    {
        var item = ForScoring(Xml(
            "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"identifier\"/><qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"multiple\" base-type=\"identifier\"/>",
            "<p>x</p>",
            "<qti-response-processing><qti-set-outcome-value identifier=\"FEEDBACK\"><qti-multiple><qti-variable identifier=\"RESPONSE\"/></qti-multiple></qti-set-outcome-value></qti-response-processing>",
            feedback: "<qti-modal-feedback outcome-identifier=\"FEEDBACK\" identifier=\"A\" show-hide=\"show\" title=\"well done\"/><qti-modal-feedback outcome-identifier=\"FEEDBACK\" identifier=\"A\" show-hide=\"hide\" title=\"try again\"/>"));
        var session = ItemSession.Begin(item, seed: 1).BeginAttempt().EndAttempt(Answer("RESPONSE", new IdentifierValue(response)));

        Assert.Equal(title, Assert.Single(session.VisibleFeedback).Title);
    }

    private static ItemSession Attempts(AssessmentItem item, params string[] responses) => responses.Aggregate(
        ItemSession.Begin(item, seed: 1),
        (session, response) => session.BeginAttempt().EndAttempt(Answer("RESPONSE", new IdentifierValue(response))));

    // One more try each time; a point more for A; STOP completes.
    private static string Tally(string attributes) => Xml(
        "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"identifier\"/><qti-outcome-declaration identifier=\"TRIES\" cardinality=\"single\" base-type=\"integer\"/>",
        "<p>x</p>",
        """
        <qti-response-processing>
          <qti-set-outcome-value identifier="TRIES"><qti-sum><qti-variable identifier="TRIES"/><qti-base-value base-type="integer">1</qti-base-value></qti-sum></qti-set-outcome-value>
          <qti-response-condition>
            <qti-response-if>
              <qti-match><qti-variable identifier="RESPONSE"/><qti-base-value base-type="identifier">A</qti-base-value></qti-match>
              <qti-set-outcome-value identifier="SCORE"><qti-sum><qti-variable identifier="SCORE"/><qti-base-value base-type="float">1</qti-base-value></qti-sum></qti-set-outcome-value>
            </qti-response-if>
            <qti-response-else-if>
              <qti-match><qti-variable identifier="RESPONSE"/><qti-base-value base-type="identifier">STOP</qti-base-value></qti-match>
              <qti-set-outcome-value identifier="completionStatus"><qti-base-value base-type="identifier">completed</qti-base-value></qti-set-outcome-value>
            </qti-response-else-if>
          </qti-response-condition>
        </qti-response-processing>
        """,
        attributes);
}

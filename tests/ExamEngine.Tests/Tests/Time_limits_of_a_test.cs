using ExamEngine.Tests.Flow;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Time_limits_of_a_test
{
    [Fact]
    public void An_item_closes_at_the_moment_its_time_is_over()
    {
        var course = WithItem("max-time=\"30\"").Open().After(29.5);
        Assert.Equal(ItemSessionState.Interacting, course.Item.State);

        course.After(0.5);

        Assert.Equal((ItemSessionState.Closed, TimeSpan.FromSeconds(30)), (course.Item.State, course.Item.Duration));
        Assert.Equal("The time for this item is over.", course.Refusal(session => session.EndAttempt(Course.Response("A"))));
        Assert.Equal("Q2", course.Next().Here);
    }

    [Fact]
    public void A_late_answer_to_an_open_attempt_is_taken_where_the_test_allows_it()
    {
        var course = WithItem("max-time=\"30\" allow-late-submission=\"true\"").Open().After(45);

        course.Submit("A");

        Assert.Equal((ItemSessionState.Closed, "completed"), (course.Item.State, course.Item.CompletionStatus));
        Assert.True(course.Item.IsCorrect);
    }

    [Fact]
    public void A_proctor_may_take_a_late_answer()
    {
        var course = WithItem("max-time=\"30\"").Open().After(31);

        Assert.True(course.Take(session => session.EndAttempt(Course.Response("A"), ignoreLateness: true)).Item.IsCorrect);
    }

    [Fact]
    public void The_time_of_an_item_runs_only_in_an_attempt_and_while_the_candidate_is_there()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")), "nonlinear"))
            .After(5).Open().After(7).Next().After(100).Take(session => session.MoveBack()).After(2).Submit("A").After(50);

        Assert.Equal(TimeSpan.FromSeconds(9), course.Item.Duration);
        Assert.Equal(TimeSpan.FromSeconds(164), course.Session.Duration);
    }

    [Theory]
    [InlineData("section")]
    [InlineData("part")]
    public void When_the_time_of_a_section_or_part_is_over_no_attempt_begins_or_ends(string level)
    {
        const string Limits = "<qti-time-limits max-time=\"60\"/>";
        var course = Course.Of(Course.Part(
            (level == "part" ? Limits : string.Empty) + Course.Section("S", (level == "section" ? Limits : string.Empty) + Course.Refs("Q1", "Q2")))).Open().After(60);

        Assert.Equal($"The time for this {level} is over.", course.Refusal(session => session.EndAttempt(Course.Response("A"))));
        Assert.Equal($"The time for this {level} is over.", course.Next().Refusal(session => session.BeginAttempt()));
    }

    [Fact]
    public void The_test_ends_when_its_time_is_over()
    {
        var course = Course.Of("<qti-time-limits max-time=\"90\"/>" + Course.Part(Course.Section("S", Course.Refs("Q1"))));

        Assert.Equal(TestSessionState.Interacting, course.After(89).Session.State);
        Assert.Equal(TestSessionState.Closed, course.After(1).Session.State);
    }

    [Fact]
    public void Where_late_submission_is_allowed_the_test_goes_on_and_takes_answers()
    {
        var course = Course.Of(
            "<qti-time-limits max-time=\"90\" allow-late-submission=\"true\"/>" + Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")))).Open().After(95);

        Assert.True(course.Submit("A").Item.IsCorrect);
        Assert.True(course.Next().Answer("A").Item.IsCorrect);
    }

    [Theory]
    [InlineData("section", false, ItemSessionState.Closed)]
    [InlineData("section", true, ItemSessionState.Interacting)]
    [InlineData("part", false, ItemSessionState.Closed)]
    [InlineData("part", true, ItemSessionState.Interacting)]
    public void When_the_time_of_a_section_or_part_is_over_its_items_close_unless_late_answers_are_allowed(string level, bool isLateAllowed, ItemSessionState state)
    {
        var limits = $"<qti-time-limits max-time=\"60\" allow-late-submission=\"{(isLateAllowed ? "true" : "false")}\"/>";
        var course = Course.Of(
            Course.Part((level == "part" ? limits : string.Empty) + Course.Section("S1", (level == "section" ? limits : string.Empty) + Course.Refs("Q1", "Q2")), identifier: "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q3")), identifier: "P2")).Open();
        Assert.Equal(ItemSessionState.Interacting, course.After(59).Item.State);

        course.After(1);

        Assert.Equal(state, course.Item.State);
        Assert.Equal(state == ItemSessionState.Closed ? ItemSessionState.Closed : ItemSessionState.Initial, course.StateOf("Q2"));
        Assert.Equal(ItemSessionState.Initial, course.StateOf("Q3"));
    }

    [Fact]
    public void An_item_whose_own_time_is_over_has_no_attempt_left()
    {
        var course = Course.Of(Course.Part(
            "<qti-item-session-control max-attempts=\"3\"/>" + Course.Section("S", Course.Ref("Q1", "<qti-time-limits max-time=\"30\"/>")), "nonlinear")).Open();
        Assert.Equal(2, course.Item.RemainingAttempts);

        Assert.Equal(0, course.After(30).Item.RemainingAttempts);
    }

    [Fact]
    public void A_sections_time_runs_again_only_when_the_candidate_is_in_it()
    {
        var course = Course.Of(Course.Part(
            Course.Section("S1", "<qti-time-limits max-time=\"60\"/>" + Course.Refs("Q1")) + Course.Section("S2", Course.Refs("Q2")), "nonlinear"));
        course.After(40).Next().After(1000).Take(session => session.MoveBack());

        Assert.Equal(TimeSpan.FromSeconds(20), course.Session.RemainingTime);
        Assert.Equal(TimeSpan.FromSeconds(40), course.Session.DurationOf("S1"));
        Assert.Equal(TimeSpan.FromSeconds(1000), course.Session.DurationOf("S2"));
        Assert.Equal(TimeSpan.FromSeconds(1040), course.Session.DurationOf("P"));
    }

    [Fact]
    public void In_a_linear_part_the_least_time_must_be_spent_and_the_least_itself_is_enough()
    {
        var course = WithItem("min-time=\"10\"").Open().After(9.9);
        Assert.Equal("The least time for this item is not yet spent.", course.Refusal(session => session.EndAttempt(Course.Response("A"))));
        Assert.Equal("The least time for this item is not yet spent.", course.Refusal(session => session.MoveNext()));

        Assert.Equal("Q2", course.After(0.1).Submit("A").Next().Here);
    }

    [Fact]
    public void The_least_time_of_a_section_holds_its_last_item_only()
    {
        var course = Course.Of(Course.Part(
            Course.Section("S1", "<qti-time-limits min-time=\"10\"/>" + Course.Refs("Q1", "Q2")) + Course.Section("S2", Course.Refs("Q3")))).Next();

        Assert.Equal("The least time for this section is not yet spent.", course.Refusal(session => session.MoveNext()));
        Assert.Equal("Q3", course.After(10).Next().Here);
    }

    [Fact]
    public void In_a_nonlinear_part_there_is_no_least_time()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Ref("Q1", "<qti-time-limits min-time=\"10\"/>") + Course.Ref("Q2")), "nonlinear"));

        Assert.Equal("Q2", course.Answer("A").Next().Here);
    }

    [Fact]
    public void A_time_before_the_last_one_changes_nothing()
    {
        var course = WithItem("max-time=\"30\"").Open().After(10);

        Assert.Equal(course.Session, course.Session.At(course.Session.Now!.Value.AddSeconds(-5)));
    }

    private static Course WithItem(string limits) =>
        Course.Of(Course.Part(Course.Section("S", Course.Ref("Q1", $"<qti-time-limits {limits}/>") + Course.Ref("Q2"))));
}

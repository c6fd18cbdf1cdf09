using ExamEngine.Tests.Flow;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Preconditions_and_branch_rules
{
    private static readonly string WhenRight = Course.Expecting("gte");

    [Fact]
    public void An_item_whose_condition_is_false_is_passed_over()
    {
        var part = Course.Part(Course.Section("S", Course.Ref("Q1") + Course.Ref("Q2", Condition(WhenRight)) + Course.Ref("Q3")));

        Assert.Equal("Q3", Course.Of(part).Answer("B").Next().Here);
        Assert.Equal("Q2", Course.Of(part).Answer("A").Next().Here);
    }

    [Fact]
    public void A_condition_that_is_NULL_is_not_true()
    {
        var aboutAnItemToCome = Course.Expecting("gte", "Q3.SCORE", "0");
        var course = Course.Of(Course.Part(Course.Section("S", Course.Ref("Q1") + Course.Ref("Q2", Condition(aboutAnItemToCome)) + Course.Ref("Q3"))));

        Assert.Equal("Q3", course.Next().Here);
    }

    [Fact]
    public void A_chain_of_false_conditions_ends_the_test()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Ref("Q1") + Course.Ref("Q2", Condition(WhenRight))
            + Course.Ref("Q3", Condition(Course.Expecting("gte", "Q2.SCORE")))))).Answer("B").Next();

        Assert.Equal(TestSessionState.Closed, course.Session.State);
        Assert.Null(course.StateOf("Q2"));
    }

    [Fact]
    public void A_section_whose_condition_is_false_is_passed_over_with_all_in_it()
    {
        var course = Course.Of(Course.Part(
            Course.Section("S1", Course.Refs("Q1")) + Course.Section("S2", Condition(WhenRight) + Course.Refs("Q2", "Q3")) + Course.Section("S3", Course.Refs("Q4"))));

        Assert.Equal("Q4", course.Answer("B").Next().Here);
    }

    [Fact]
    public void A_sections_condition_is_asked_once_on_the_way_in()
    {
        // True on the way in, false once Q2 is answered.
        var nothingRightYet = "<qti-lt><qti-number-correct/><qti-base-value base-type=\"integer\">1</qti-base-value></qti-lt>";
        var course = Course.Of(Course.Part(Course.Section("S1", Course.Refs("Q1")) + Course.Section("S2", Condition(nothingRightYet) + Course.Refs("Q2", "Q3")))).Next();

        Assert.Equal("Q3", course.Answer("A").Next().Here);
    }

    [Fact]
    public void A_part_whose_condition_is_false_is_passed_over()
    {
        var parts = Course.Part(Course.Section("S1", Course.Refs("Q1")), identifier: "P1")
            + Course.Part(Condition(WhenRight) + Course.Section("S2", Course.Refs("Q2")), "nonlinear", identifier: "P2")
            + Course.Part(Course.Section("S3", Course.Refs("Q3")), identifier: "P3");

        Assert.Equal("Q3", Course.Of(parts).Answer("B").Next().Here);
        Assert.Equal("Q2", Course.Of(parts).Answer("A").Next().Here);
    }

    [Fact]
    public void A_false_condition_of_the_first_item_begins_the_test_at_the_second()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Ref("Q1", Condition(WhenRight)) + Course.Ref("Q2"))));

        Assert.Equal("Q2", course.Here);
    }

    [Fact]
    public void Rules_of_items_do_not_count_in_a_nonlinear_part()
    {
        var course = Course.Of(Course.Part(
            Course.Section("S", Course.Ref("Q1", Rule("Q3")) + Course.Ref("Q2", Condition(WhenRight)) + Course.Ref("Q3")), "nonlinear"));

        Assert.Equal("Q2", course.Next().Here);
    }

    [Fact]
    public void The_first_true_rule_decides()
    {
        var never = Course.Expecting("gt", number: "5");
        var course = Course.Of(Course.Part(Course.Section("S",
            Course.Ref("Q1", Rule("Q2", never) + Rule("Q4") + Rule("Q3")) + Course.Refs("Q2", "Q3", "Q4")))).Answer("A").Next();

        Assert.Equal("Q4", course.Here);
        Assert.Null(course.StateOf("Q3"));
    }

    [Fact]
    public void A_rule_may_lead_to_a_section()
    {
        var course = Course.Of(Course.Part(Course.Section("S1", Course.Ref("Q1", Rule("S3"))) + Course.Section("S2", Course.Refs("Q2"))
            + Course.Section("S3", Course.Refs("Q3"))));

        Assert.Equal("Q3", course.Answer("A").Next().Here);
    }

    [Fact]
    public void The_condition_of_a_rules_target_still_holds()
    {
        var course = Course.Of(Course.Part(Course.Section("S",
            Course.Ref("Q1", Rule("Q3")) + Course.Ref("Q2") + Course.Ref("Q3", Condition(Course.Expecting("gte", "Q2.SCORE"))) + Course.Ref("Q4"))));

        Assert.Equal("Q4", course.Answer("A").Next().Here);
    }

    [Theory]
    [InlineData("EXIT_SECTION", "Q4")]
    [InlineData("EXIT_TESTPART", "Q5")]
    [InlineData("EXIT_TEST", null)]
    public void An_exit_leaves_the_innermost_section_the_part_or_the_test(string exit, string? here)
    {
        var course = Course.Of(
            Course.Part(
                Course.Section("S1", Course.Section("S2", Course.Ref("Q1", Rule(exit)) + Course.Refs("Q2", "Q3")) + Course.Refs("Q4")), identifier: "P1")
            + Course.Part(Course.Section("S3", Course.Refs("Q5")), identifier: "P2"));

        Assert.Equal(here, course.Answer("A").Next().Here);
    }

    [Fact]
    public void The_rules_of_a_section_are_asked_after_its_last_item_and_after_an_exit_from_it()
    {
        string Sections(string inside) =>
            Course.Part(Course.Section("S1", Rule("S3") + inside) + Course.Section("S2", Course.Refs("Q3")) + Course.Section("S3", Course.Refs("Q4")));

        Assert.Equal("Q4", Course.Of(Sections(Course.Refs("Q1", "Q2"))).Answer("A").Next().Next().Here);
        Assert.Equal("Q4", Course.Of(Sections(Course.Ref("Q1", Rule("EXIT_SECTION")) + Course.Ref("Q2"))).Answer("A").Next().Here);
        Assert.Equal("Q2", Course.Of(Sections(Course.Refs("Q1", "Q2"))).Answer("A").Next().Here);
    }

    [Fact]
    public void The_rules_of_a_part_are_asked_when_it_is_finished_even_if_nonlinear()
    {
        var parts = Course.Part(Rule("P3") + Course.Section("S1", Course.Refs("Q1")), "nonlinear", identifier: "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q2")), identifier: "P2")
            + Course.Part(Course.Section("S3", Course.Refs("Q3")), identifier: "P3");

        Assert.Equal("Q3", Course.Of(parts).Answer("A").Next().Here);
        Assert.Equal("Q2", Course.Of(parts).Answer("B").Next().Here);
    }

    [Fact]
    public void The_rules_of_a_part_see_the_scores_of_what_is_submitted_with_it()
    {
        var course = Course.Of(
            Course.Part(Rule("EXIT_TEST") + Course.Section("S1", Course.Refs("Q1")), submission: "simultaneous", identifier: "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q2")), identifier: "P2"));

        Assert.Equal(TestSessionState.Closed, course.Answer("A").Next().Session.State);
    }

    [Theory]
    [InlineData("linear")]
    [InlineData("nonlinear")]
    public void In_a_part_with_rules_the_session_of_an_item_begins_when_the_item_is_reached(string navigation)
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Ref("Q1") + Course.Ref("Q2") + Course.Ref("Q3", Condition(WhenRight)) + Course.Ref("Q4")), navigation));
        Assert.Equal([0], course.Session.ItemSessions.Keys);

        course.Answer("A").Next();
        Assert.Equal([0, 1], course.Session.ItemSessions.Keys);

        course.Next().Next();
        Assert.Equal([0, 1, 2, 3], course.Session.ItemSessions.Keys);
    }

    [Fact]
    public void In_another_part_of_such_a_test_all_begin_when_the_part_is_entered()
    {
        var course = Course.Of(
            Course.Part(Course.Section("S1", Course.Refs("Q1", "Q2")), identifier: "P1")
            + Course.Part(Rule("EXIT_TEST") + Course.Section("S2", Course.Refs("Q3", "Q4")), identifier: "P2")
            + Course.Part(Course.Section("S3", Course.Refs("Q5", "Q6")), identifier: "P3"));
        Assert.Equal([0, 1], course.Session.ItemSessions.Keys);

        course.Next().Next();
        Assert.Equal([0, 1, 2], course.Session.ItemSessions.Keys);

        course.Next().Next();
        Assert.Equal([0, 1, 2, 3, 4, 5], course.Session.ItemSessions.Keys);
    }

    [Fact]
    public void In_a_test_without_rules_all_sessions_begin_with_the_test()
    {
        var course = Course.Of(
            Course.Part(Course.Section("S1", Course.Refs("Q1", "Q2")), identifier: "P1") + Course.Part(Course.Section("S2", Course.Refs("Q3")), identifier: "P2"));

        Assert.Equal([0, 1, 2], course.Session.ItemSessions.Keys);
    }

    private static string Condition(string expression) => $"<qti-pre-condition>{expression}</qti-pre-condition>";

    private static string Rule(string target, string? expression = null) => $"""<qti-branch-rule target="{target}">{expression ?? WhenRight}</qti-branch-rule>""";
}

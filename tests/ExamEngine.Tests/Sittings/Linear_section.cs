using ExamEngine.Sessions;
using ExamEngine.Sittings;
using ExamEngine.Specs.Tests;
using Xunit;

namespace ExamEngine.Specs.Sittings;

public sealed class Linear_section
{
    private static readonly string Three = Course.Part(Course.Section("S", Course.Refs("Q1", "Q2", "Q3")));

    // Right at Q1: on to Q4; else Q2 and Q3 come between. Q3 comes only when Q2 is wrong.
    private static readonly string Branching = Course.Part(Course.Section("S",
        Course.Ref("Q1", $"""<qti-branch-rule target="Q4">{Course.Expecting("gte")}</qti-branch-rule>""")
        + Course.Ref("Q2")
        + Course.Ref("Q3", $"<qti-pre-condition>{Course.Expecting("lt", "Q2.SCORE")}</qti-pre-condition>")
        + Course.Ref("Q4")));

    [Fact]
    public void Begins_at_its_first_item_and_goes_forward_only()
    {
        var seat = Seat.Of(Three).Start();
        Assert.Equal("Q1", seat.Here);
        Assert.Equal("Q2", seat.Answer("Q1", "A").Next().Here);
        Assert.Null(seat.Sitting.WhyNotOpen(1, 2));
        Assert.Equal("You have left this item; in this section one cannot go back.", seat.Sitting.WhyNotOpen(1, 1)!.Message);
        Assert.Equal("ahead", seat.Sitting.WhyNotOpen(1, 3)!.Code);
        Assert.Equal("closed", seat.Sitting.WhyNotOpen(2, 1)!.Code);
        Assert.Equal("closed", seat.Sitting.WhyNotOpen(1, 4)!.Code);
    }

    [Fact]
    public void Wish_that_is_repeated_leads_to_where_the_candidate_is_and_none_leads_ahead()
    {
        var seat = Seat.Of(Three).Start().Next();
        Assert.Equal(new SittingMove.To(2), seat.Move("Q1"));
        Assert.IsType<SittingMove.Refused>(seat.Move("Q3"));
    }

    [Fact]
    public void Last_item_leads_nowhere_and_its_answer_counts_when_the_section_is_ended()
    {
        var seat = Seat.Of(Three).Start().Answer("Q1", "A").Next().Answer("Q2", "B").Next();
        Assert.IsType<SittingMove.Last>(seat.Move());
        Assert.Equal("1 0 1", seat.Answer("Q3", "A").End().HandIn().Results());
        Assert.Equal(("2", "3"), (seat.Outcome("SCORE"), seat.Outcome("MAXSCORE")));
    }

    [Theory]
    [InlineData("A", "Q4", "1 x x -", "1", "2")]
    [InlineData("B", "Q2", "0 - - -", "0", "4")]
    public void Branch_is_taken_according_to_the_answer(string answer, string next, string results, string score, string maximum)
    {
        var seat = Seat.Of(Branching).Start().Answer("Q1", answer).Next();
        Assert.Equal(next, seat.Here);
        seat.End().HandIn();
        Assert.Equal((results, score, maximum), (seat.Results(), seat.Outcome("SCORE"), seat.Outcome("MAXSCORE")));
    }

    [Fact]
    public void Item_whose_condition_is_false_is_passed_over_and_does_not_count()
    {
        var seat = Seat.Of(Branching).Start().Answer("Q1", "B").Next().Answer("Q2", "A").Next();
        Assert.Equal("Q4", seat.Here);
        Assert.Equal("0 1 x 1", seat.Answer("Q4", "A").End().HandIn().Results());
    }

    [Fact]
    public void Answer_is_the_last_one_that_was_known_when_the_item_was_left()
    {
        var seat = Seat.Of(Branching).Start().Answer("Q1", "A").Answer("Q1", "B").Next();
        Assert.Equal("Q2", seat.Here);
        seat.Answer("Q1", "A");
        Assert.Equal("Q2", seat.Here);
        Assert.Equal("0 - - -", seat.End().HandIn().Results());
    }

    [Fact]
    public void Items_not_reached_when_the_time_is_up_are_not_answered_and_count()
    {
        var seat = Seat.Of(Three).Start().Answer("Q1", "A").End(SectionCloseReason.Time).HandIn();
        Assert.Equal("1 - -", seat.Results());
        Assert.Equal("3", seat.Outcome("MAXSCORE"));
    }

    [Fact]
    public void Items_not_reached_are_told_from_those_the_rules_would_have_passed_over()
    {
        var seat = Seat.Of(Branching).Start().Answer("Q1", "A").End(SectionCloseReason.Time).HandIn();
        Assert.Equal("1 x x -", seat.Results());
    }

    [Fact]
    public void Item_that_may_not_be_skipped_cannot_be_left_without_an_answer_nor_the_section_ended()
    {
        var seat = Seat.Of(Course.Part("""<qti-item-session-control allow-skipping="false"/>""" + Course.Section("S", Course.Refs("Q1", "Q2")))).Start();
        Assert.Equal(new Refusal("submission", "This item has to be answered."), Assert.IsType<SittingMove.Refused>(seat.Move()).Refusal);
        Assert.NotNull(seat.Sitting.WhyNotEnd(1, DateTimeOffset.UnixEpoch));
        Assert.Equal("Q2", seat.Answer("Q1", "B").Next().Here);
        Assert.Null(seat.Answer("Q2", "B").Sitting.WhyNotEnd(1, DateTimeOffset.UnixEpoch));
    }

    [Fact]
    public void Answer_that_is_not_complete_cannot_be_left_where_responses_are_validated()
    {
        var two = Course.ItemOf("Q1").Replace("cardinality=\"single\" base-type=\"identifier\"", "cardinality=\"multiple\" base-type=\"identifier\"")
            .Replace("max-choices=\"1\"", "max-choices=\"2\" min-choices=\"2\"");
        var seat = Seat.Of(Course.Part("""<qti-item-session-control validate-responses="true"/>""" + Course.Section("S", Course.Refs("Q1", "Q2"))), ("Q1", two)).Start();
        seat.AnswerJson("Q1", """{"RESPONSE":["A"]}""");
        Assert.Equal("The answer is not complete.", Assert.IsType<SittingMove.Refused>(seat.Move()).Refusal.Message);
        Assert.Equal("Q2", seat.AnswerJson("Q1", """{"RESPONSE":["A","B"]}""").Next().Here);
    }

    [Fact]
    public void Least_time_of_an_item_has_to_be_spent_and_a_pause_is_no_part_of_it()
    {
        var seat = Seat.Of(Course.Part(Course.Section("S", Course.Ref("Q1", """<qti-time-limits min-time="30"/>""") + Course.Ref("Q2")))).Start();
        seat.After(20).Note(now => new Paused(now, SessionActor.OutageWatch, "A pause")).After(60).Note(now => new Resumed(now, SessionActor.OutageWatch)).After(9);
        Assert.Equal("The least time for this item is not yet spent.", Assert.IsType<SittingMove.Refused>(seat.Move()).Refusal.Message);
        Assert.Equal("Q2", seat.After(1).Next().Here);
    }

    [Fact]
    public void Responses_submitted_together_are_processed_when_the_section_ends()
    {
        var seat = Seat.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")), submission: "simultaneous")).Start().Answer("Q1", "A").Next();
        Assert.Equal("0", seat.Outcome("SCORE"));
        seat.Answer("Q2", "A").End();
        Assert.Equal("2", seat.Outcome("SCORE"));
    }

    [Fact]
    public void Ledger_is_the_fact_even_where_the_rules_would_lead_elsewhere_today()
    {
        var seat = Seat.Of(Branching).Start().Answer("Q1", "A");
        seat.Note(now => new MovedOn(now, SessionActor.Clock, 1, 2, 1));
        Assert.Equal("Q2", seat.Here);
    }
}

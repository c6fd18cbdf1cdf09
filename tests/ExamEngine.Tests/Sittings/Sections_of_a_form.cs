using ExamEngine.Scoring;
using ExamEngine.Sessions;
using ExamEngine.Sittings;
using ExamEngine.Specs.Tests;
using ExamEngine.Tests;
using ExamEngine.Tests.Forms;
using Xunit;

namespace ExamEngine.Specs.Sittings;

public sealed class Sections_of_a_form
{
    private static readonly string TwoParts =
        Course.Part(Course.Section("S1", Course.Refs("Q1", "Q2")), "nonlinear", identifier: "P1")
        + Course.Part($"<qti-pre-condition>{Course.Expecting("gte")}</qti-pre-condition>" + Course.Section("S2", Course.Refs("Q3")), identifier: "P2")
        + Course.Part(Course.Section("S3", Course.Refs("Q4")), "nonlinear", "simultaneous", identifier: "P3");

    [Fact]
    public void Are_parts_with_the_navigation_and_submission_that_the_package_gives_them()
    {
        var test = Seat.Of(TwoParts).Form;
        Assert.Equal(["P1", "P2", "P3"], test.Test.Parts.Select(part => part.Identifier));
        Assert.Equal([false, true, false], Enumerable.Range(1, 3).Select(test.IsLinear));
        Assert.Equal(SubmissionMode.Simultaneous, test.Test.Parts[2].SubmissionMode);
        Assert.All(test.Test.Parts, part => Assert.Equal(TimeSpan.FromMinutes(10), part.TimeLimits!.Maximum));
        Assert.False(test.IsLinear(0) || test.IsLinear(4));
    }

    [Fact]
    public void Lead_the_candidate_only_where_one_is_linear_or_a_rule_may_lead_past_it()
    {
        static bool Leads(string parts) => FormTest.LeadsCandidates(Seat.Of(parts).Form.Test);
        var section = Course.Section("S1", Course.Refs("Q1"));
        Assert.False(Leads(Course.Part(section, "nonlinear")));
        Assert.True(Leads(Course.Part(section)));
        Assert.True(Leads(Course.Part($"<qti-pre-condition>{Course.Expecting("gte")}</qti-pre-condition>" + section, "nonlinear")));
        Assert.True(Leads(TwoParts));
    }

    [Fact]
    public void Of_one_part_become_a_part_each_and_keep_what_holds_for_it()
    {
        var control = """<qti-item-session-control allow-skipping="false"/>""";
        var test = Seat.Of(Course.Part(control + Course.Section("S1", Course.Refs("Q1")) + Course.Section("S2", Course.Refs("Q2")))).Form.Test;
        Assert.Equal(["P.S1", "P.S2"], test.Parts.Select(part => part.Identifier));
        Assert.All(test.Parts, part => Assert.False(part.ItemSessions.AllowSkipping));
    }

    [Fact]
    public void Hold_the_items_of_the_form_in_its_order_within_the_sections_of_the_test()
    {
        var package = Course.PackageOf(Course.Test(Course.Part(Course.Section("S",
            Course.Section("A", Course.Refs("Q1", "Q2", "Q3")) + Course.Section("B", Course.Refs("Q4", "Q5"))))));
        FormItem[] items = [.. new[] { "Q5", "Q3", "Q4", "Q1" }.Select((id, index) => new FormItem(index + 1, id, "d", "mc", null, 1, false))];
        var form = FormTest.Of(package.Test!, package.Items, new Form("exam", 7, null, [new FormSection("S", "S", 10, items)]));
        Assert.Equal(["Q1", "Q3", "Q4", "Q5"], form.Test.ItemRefs.Select(item => item.Identifier));
        Assert.Equal(["A", "B"], form.Test.Parts[0].Sections[0].Children.Select(child => child.Identifier));
        Assert.Equal(["Q5", "Q3", "Q4", "Q1"], Sitting.Of(form, [], []).Test.Route.Items.Select(place => place.ItemRef.Identifier));
    }

    [Theory]
    [InlineData("A", false, "1 - - -", "4")]
    [InlineData("B", true, "0 - x -", "3")]
    public void Are_passed_over_when_the_condition_of_their_part_is_false(string answer, bool isPassedOver, string results, string maximum)
    {
        var seat = Seat.Of(TwoParts).Start().Answer("Q1", answer);
        Assert.False(seat.Sitting.IsPassedOver(2));
        Assert.True(seat.Form.MaySkipSections);
        seat.End();
        Assert.Equal((isPassedOver, false), (seat.Sitting.IsPassedOver(2), isPassedOver && seat.Sitting.IsPassedOver(3)));
        _ = isPassedOver ? seat.Skip() : seat.Start().End();
        seat.Start().End().HandIn();
        Assert.Equal((results, maximum), (seat.Results(), seat.Outcome("MAXSCORE")));
    }

    [Fact]
    public void After_the_exit_from_the_test_are_passed_over()
    {
        var exit = $"""<qti-branch-rule target="EXIT_TEST">{Course.Expecting("gte")}</qti-branch-rule>""";
        var seat = Seat.Of(Course.Part(Course.Section("S1", Course.Ref("Q1", exit) + Course.Ref("Q2")), identifier: "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q3")), identifier: "P2")).Start().Answer("Q1", "A");
        Assert.IsType<SittingMove.Last>(seat.Move());
        seat.End();
        Assert.True(seat.Sitting.IsPassedOver(2));
        Assert.Equal("1 x x", seat.Skip().HandIn().Results());
    }

    [Fact]
    public void That_open_by_the_clock_though_passed_over_hold_nothing_that_counts()
    {
        var seat = Seat.Of(TwoParts).Start().Answer("Q1", "B").End().Start();
        Assert.Equal(0, seat.Sitting.PlaceIn(2));
        Assert.Equal("closed", seat.Sitting.WhyNotOpen(2, 3)!.Code);
        Assert.Equal("0 - x 1", seat.End().Start().Answer("Q4", "A").End().HandIn().Results());
    }

    [Theory]
    [InlineData("individual")]
    [InlineData("simultaneous")]
    public void Of_free_navigation_take_the_last_answer_to_each_item_in_any_order(string submission)
    {
        var seat = Seat.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2", "Q3")), "nonlinear", submission)).Start();
        seat.Answer("Q3", "A").Answer("Q1", "A").Answer("Q1", "B").Answer("Q3", "A").AnswerJson("Q2", "{}");
        Assert.Equal("0", seat.Outcome("SCORE"));
        Assert.Equal("0 - 1", seat.End().HandIn().Results());
        Assert.Equal(("1", "3"), (seat.Outcome("SCORE"), seat.Outcome("MAXSCORE")));
    }

    [Fact]
    public void That_were_open_when_the_examination_ended_count_with_what_was_answered_and_a_termination_taken_back_goes_on()
    {
        var seat = Seat.Of(TwoParts).Start().Answer("Q1", "A").Note(now => new Ended(now, SessionActor.Clock, SessionState.Terminated, "A phone"));
        Assert.Equal("1 - - -", seat.Results());
        seat.Note(now => new Reinstated(now, SessionActor.Clock, "No phone")).Note(now => new Resumed(now, SessionActor.Clock));
        Assert.Equal("1 1 - -", seat.Answer("Q2", "A").End().Start().End().Start().End().HandIn().Results());
    }

    [Fact]
    public void Count_points_with_the_weight_of_the_test()
    {
        var seat = Seat.Of(Course.Part(Course.Section("S", Course.Ref("Q1", """<qti-weight identifier="W" value="2.5"/>""") + Course.Ref("Q2")), "nonlinear"));
        seat.Start().Answer("Q1", "A").Answer("Q2", "A").End().HandIn();
        Assert.Equal(("2.5 1", "3.5", "3.5"), (seat.Results(), seat.Outcome("SCORE"), seat.Outcome("MAXSCORE")));
        Assert.Equal((2.5, 1.0), (seat.Form.WeightOf(1), seat.Form.WeightOf(2)));
    }

    [Fact]
    public void Keep_the_outcome_processing_of_the_package()
    {
        var processing = """
            <qti-outcome-declaration identifier="RIGHT" cardinality="single" base-type="integer"/>
            <qti-outcome-processing><qti-set-outcome-value identifier="RIGHT"><qti-number-correct/></qti-set-outcome-value></qti-outcome-processing>
            """;
        var seat = Seat.Of(processing + Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")), "nonlinear")).Start().Answer("Q1", "A").End().HandIn();
        Assert.Equal(["RIGHT"], seat.Sitting.Test.Outcomes.Keys);
        Assert.Equal("1", seat.Outcome("RIGHT"));
    }

    [Fact]
    public void Hold_the_report_where_an_item_has_gone_or_an_answer_cannot_be_read()
    {
        var package = Course.PackageOf(Course.Test(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")), "nonlinear")));
        var form = FormTest.Of(package.Test!, package.Items.Where(item => item.Key != "Q2").ToDictionary(), Seat.FormOf(package));
        var started = new SectionStarted(DateTimeOffset.UnixEpoch, SessionActor.Clock, 1);
        var ended = new Ended(DateTimeOffset.UnixEpoch, SessionActor.Clock, SessionState.Expired);
        var results = Sitting.Of(form, [started, ended], [new GivenAnswer(1, 1, """{"RESPONSE":"Z"}"""), new GivenAnswer(2, 2, """{"RESPONSE":"A"}""")]).Results();
        Assert.StartsWith("The stored response to Q1 cannot be read: ", Assert.IsType<ItemResult.CannotBeScored>(results[1]).Reason, StringComparison.Ordinal);
        Assert.Equal(new ItemResult.CannotBeScored("Item Q2 is not in the item bank."), results[2]);
    }

    [Fact]
    public void Without_an_item_in_the_bank_are_no_part_at_all()
    {
        var package = Course.PackageOf(Course.Test(Course.Part(Course.Section("S", Course.Refs("Q1")))));
        var form = FormTest.Of(package.Test!, package.Items, new Form("exam", 7, null, [new FormSection("gone", "Gone", 10, [new FormItem(1, "Q9", "d", "mc", null, 1, false)])]));
        Assert.Empty(form.Test.Parts);
        Assert.IsType<ItemResult.CannotBeScored>(Sitting.Of(form, [], []).Results()[1]);
    }
}

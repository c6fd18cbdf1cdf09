using ExamEngine.Tests.Flow;
using Xunit;

namespace ExamEngine.Specs.Tests;

public class Moving_through_a_test
{
    [Fact]
    public void Begins_at_the_first_item_with_no_attempt_made()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2"))));

        Assert.Equal(("Q1", 0, TestSessionState.Interacting), (course.Here, course.Session.Current!.Position, course.Session.State));
        Assert.Equal((ItemSessionState.Initial, 0, "not_attempted"), (course.Item.State, course.Item.Attempts, course.Item.CompletionStatus));
    }

    [Fact]
    public void Cannot_begin_twice()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1"))));

        Assert.Equal("The test has begun already.", course.Refusal(session => session.BeginTestSession()));
    }

    [Fact]
    public void Ends_after_the_last_item_and_closes_every_item()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")))).Answer("A").Next().Open().Next();

        Assert.Equal(TestSessionState.Closed, course.Session.State);
        Assert.Null(course.Here);
        Assert.All(course.Session.ItemSessions.Values, item => Assert.Equal(ItemSessionState.Closed, item.State));
        Assert.Equal("unknown", course.Session.ItemSessionAt(1)!.CompletionStatus);
    }

    [Fact]
    public void After_its_end_nothing_can_be_done()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1")))).Take(session => session.EndTestSession());
        Func<TestSession, TestStep>[] steps =
        [
            session => session.MoveNext(), session => session.MoveBack(), session => session.JumpTo(0), session => session.MoveNextTestPart(),
            session => session.EndTestSession(), session => session.BeginAttempt(), session => session.EndAttempt(Course.Response("A")),
        ];

        Assert.All(steps, step => Assert.Equal("The test is over.", course.Refusal(step)));
    }

    [Fact]
    public void There_is_no_way_back_in_a_linear_part()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")))).Next();

        Assert.Equal("In this part there is no way back.", course.Refusal(session => session.MoveBack()));
        Assert.Equal("In this part the items come one after another.", course.Refusal(session => session.JumpTo(0)));
    }

    [Fact]
    public void A_candidate_may_go_anywhere_in_a_nonlinear_part()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2", "Q3")), "nonlinear"));

        Assert.Equal("Q3", course.Take(session => session.JumpTo(2)).Here);
        Assert.Equal("Q2", course.Take(session => session.MoveBack()).Here);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_jump_past_the_ends_is_refused(int position)
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2", "Q3")), "nonlinear"));

        Assert.Equal("There is no such item here.", course.Refusal(session => session.JumpTo(position)));
    }

    [Fact]
    public void Going_back_from_the_first_item_stays_there()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")), "nonlinear"));

        Assert.Equal("Q1", course.Take(session => session.MoveBack()).Here);
    }

    [Fact]
    public void An_item_left_in_an_attempt_waits_and_goes_on_when_the_candidate_returns()
    {
        var course = Course.Of(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")), "nonlinear")).Open().Next();
        Assert.Equal(ItemSessionState.Suspended, course.StateOf("Q1"));

        course.Take(session => session.MoveBack());

        Assert.Equal((ItemSessionState.Interacting, true), (course.Item.State, course.Item.IsAttemptOpen));
        Assert.Equal(1, course.Submit("A").Item.Attempts);
    }

    [Fact]
    public void The_next_part_begins_where_a_part_ends_or_is_left()
    {
        const string First = "P1", Second = "P2";
        var parts = Course.Part(Course.Section("S1", Course.Refs("Q1", "Q2")), identifier: First)
            + Course.Part(Course.Section("S2", Course.Refs("Q3")), identifier: Second);

        Assert.Equal("Q3", Course.Of(parts).Next().Next().Here);
        Assert.Equal("Q3", Course.Of(parts).Take(session => session.MoveNextTestPart()).Here);
    }

    [Fact]
    public void A_linear_part_before_is_closed_for_good()
    {
        var course = Course.Of(
            Course.Part(Course.Section("S1", Course.Refs("Q1")), identifier: "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q2")), "nonlinear", identifier: "P2")).Next();

        Assert.Equal("The part before is not open any more.", course.Refusal(session => session.MoveBack()));
        Assert.Equal("There is no such item here.", course.Refusal(session => session.JumpTo(0)));
    }

    [Fact]
    public void Parts_of_free_navigation_are_open_to_each_other()
    {
        var course = Course.Of(
            Course.Part(Course.Section("S1", Course.Refs("Q1")), "nonlinear", identifier: "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q2")), "nonlinear", identifier: "P2"));

        Assert.Equal("Q2", course.Take(session => session.JumpTo(1)).Here);
        Assert.Equal("Q1", course.Take(session => session.MoveBack()).Here);
    }

    [Fact]
    public void A_linear_part_ahead_is_entered_at_its_first_item_only()
    {
        var course = Course.Of(
            Course.Part(Course.Section("S1", Course.Refs("Q1")), "nonlinear", identifier: "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q2", "Q3")), identifier: "P2"));

        Assert.Equal("There is no such item here.", course.Refusal(session => session.JumpTo(2)));
        Assert.Equal("Q2", course.Take(session => session.JumpTo(1)).Here);
    }

    [Theory]
    [InlineData("simultaneous", "individual")]
    [InlineData("individual", "simultaneous")]
    public void A_part_submitted_as_a_whole_is_entered_and_left_in_order_only(string first, string second)
    {
        var course = Course.Of(
            Course.Part(Course.Section("S1", Course.Refs("Q1")), "nonlinear", first, "P1")
            + Course.Part(Course.Section("S2", Course.Refs("Q2")), "nonlinear", second, "P2"));

        Assert.Equal("There is no such item here.", course.Refusal(session => session.JumpTo(1)));
        Assert.Equal("Q2", course.Next().Here);
    }

    [Fact]
    public void A_jump_may_not_go_around_the_condition_of_a_part()
    {
        var course = Course.Of(
            Course.Part(Course.Section("S1", Course.Refs("Q1")), "nonlinear", identifier: "P1")
            + Course.Part($"<qti-pre-condition>{Course.Expecting("gte")}</qti-pre-condition>" + Course.Section("S2", Course.Refs("Q2")), "nonlinear", identifier: "P2"));

        Assert.Equal("There is no such item here.", course.Refusal(session => session.JumpTo(1)));
        Assert.Equal("Q2", course.Answer("A").Next().Here);
    }

    [Fact]
    public void A_test_lacking_an_item_is_not_begun()
    {
        var package = Course.PackageOf(Course.Test(Course.Part(Course.Section("S", Course.Refs("Q1", "Q2")))), ("Q2", "<broken/>"));

        var refusal = Assert.IsType<TestStep.Refused>(TestSession.Create(package.Test!, package.Items, seed: 1));
        Assert.Equal("The item Q2 (Q2.xml) is not there, or could not be read.", refusal.Reason);
    }

    [Fact]
    public void A_refusal_has_a_word_for_programs_too()
    {
        var course = Course.Of(Course.Part("""<qti-item-session-control allow-skipping="false"/>""" + Course.Section("S", Course.Refs("Q1", "Q2"))));
        string Code(Func<TestSession, TestStep> step) => Assert.IsType<TestStep.Refused>(step(course.Session)).Code;

        Assert.Equal(
            [TestStepCode.State, TestStepCode.Linear, TestStepCode.Linear, TestStepCode.Stay, TestStepCode.Submission, TestStepCode.Attempt],
            [
                Code(session => session.BeginTestSession()),
                Code(session => session.MoveBack()),
                Code(session => session.JumpTo(1)),
                Code(session => session.MoveNext()),
                Code(session => session.EndAttempt(Course.Response("A"))),
                Code(session => session.ResumeItemSession()),
            ]);
    }
}

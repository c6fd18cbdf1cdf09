using Xunit;

namespace ExamEngine.Faults.Checked;

/// <summary>P1: what was received is in the record, and what was shown as Saved all the more. A checker that cannot fail proves nothing: each of its rules is made to fail here.</summary>
public sealed class The_checker_of_received_and_saved_answers
{
    private readonly Doctored _sitting = new();

    [Fact]
    public void Finds_nothing_wrong_with_a_blameless_sitting() => Assert.Empty(_sitting.Broken());

    [Fact]
    public void Misses_an_answer_that_was_shown_as_Saved()
    {
        _sitting.Journal.RemoveAt(2);
        Assert.Equal(["P1 saved-lost", "P1 received-lost", "P7 score"], _sitting.Broken());
    }

    [Fact]
    public void Does_not_miss_an_answer_left_on_a_device_that_never_came_back()
    {
        _sitting.Lose();
        _sitting.Line("opened", 6000, new { client = "c1-page2", device = 2 });
        _sitting.Line("attached", 6100, new { client = "c1-page2", epoch = 6 });
        _sitting.Line("fenced", 6200, new { client = "c1-page1" });
        Assert.Empty(_sitting.Broken());
    }

    [Fact]
    public void Misses_an_answer_left_on_a_device_that_came_back()
    {
        _sitting.Lose();
        _sitting.Line("opened", 6000, new { client = "c1-page2", device = 1 });
        _sitting.Line("attached", 6100, new { client = "c1-page2", epoch = 6 });
        _sitting.Line("fenced", 6200, new { client = "c1-page1" });
        Assert.Equal(["P1 received-lost"], _sitting.Broken());
    }

    [Fact]
    public void Misses_an_answer_taken_back_for_a_later_one_that_is_not_there()
    {
        _sitting.Line("written", 5000, new { note = "c1-page1.4", seq = 4, position = 1, choice = "A" });
        _sitting.Line("ack", 5020, new { note = "c1-page1.4", position = 1, seq = 4, sentAt = 5005, stray = "", client = "c1-page1", epoch = 5, result = new { seq = 4, code = "received", receivedAt = 5010, receipt = "" } });
        _sitting.Line("replaced", 6000, new { note = "c1-page1.4", seq = 4 });
        Assert.Equal(["P1 received-lost"], _sitting.Broken());
        _sitting.Answer(4, "c1-page1", 1, 7000, choice: "A", note: "c1-page1.5");
        Assert.Empty(_sitting.Broken());
    }

    [Fact]
    public void Misses_an_answer_that_was_received_and_then_refused()
    {
        _sitting.Line("written", 5000, new { note = "c1-page1.4", seq = 4, position = 1, choice = "A" });
        _sitting.Line("ack", 5020, new { note = "c1-page1.4", position = 1, seq = 4, sentAt = 5005, stray = "", client = "c1-page1", epoch = 5, result = new { seq = 4, code = "received", receivedAt = 5010, receipt = "" } });
        _sitting.Refused("c1-page1.4", Doctored.Cut + 500, "tooLate");
        Assert.Equal(["P1 received-refused"], _sitting.Broken());
    }

    [Fact]
    public void Sees_two_answers_of_a_page_in_the_wrong_order()
    {
        _sitting.Answer(4, "c1-page1", 1, 5000, note: "c1-page1.9");
        _sitting.Answer(5, "c1-page1", 1, 5100, note: "c1-page1.8");
        Assert.Equal(["P1 order"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_hole_in_the_record()
    {
        _sitting.Answer(5, "c1-page1", 1, 5000);
        Assert.Equal(["P1 hole"], _sitting.Broken());
    }

    [Fact]
    public void Sees_answers_that_stayed_on_the_device()
    {
        _sitting.Line("left", Doctored.Cut + 9000, new { pending = 3 });
        Assert.Equal(["P1 never-saved"], _sitting.Broken());
    }
}

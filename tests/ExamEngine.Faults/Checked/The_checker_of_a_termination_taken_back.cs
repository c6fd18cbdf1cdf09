using Xunit;

namespace ExamEngine.Faults.Checked;

/// <summary>A termination is taken back by two persons, with the time that was left. A checker that cannot fail proves nothing: each of its rules is made to fail here.</summary>
public sealed class The_checker_of_a_termination_taken_back
{
    private readonly Doctored _sitting = new();
    private readonly Guid _first = Guid.NewGuid();
    private readonly Guid _other = Guid.NewGuid();

    [Fact]
    public void Accepts_a_termination_that_two_persons_took_back_with_the_time_that_was_left()
    {
        TakeBack(asker: _first, second: _other);
        Assert.Empty(_sitting.Broken());
        _sitting.Answer(4, "c1-page1", 1, 12_000);
        Assert.Equal(["P2 in-pause"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_termination_after_which_the_candidate_got_another_time_than_was_left()
    {
        TakeBack(asker: _first, second: _other);
        _sitting.MoveTheEnd(-1);
        Assert.Equal(["P3 closed-off"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_termination_that_one_person_took_back()
    {
        TakeBack(asker: _first, second: _first);
        Assert.Equal(["P5 taken-back"], _sitting.Broken());
    }

    [Theory]
    [InlineData("reinstatementRefused", "proctor")]
    [InlineData("reinstatementWithdrawn", "administrator")]
    public void Sees_a_termination_that_was_taken_back_although_the_request_was_closed(string name, string role)
    {
        TakeBack(asker: _first, second: _other);
        _sitting.Event(name, 12_000, role, new { reason = "" }, _other);
        Assert.Equal(["P5 taken-back"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_proctor_who_asked_for_a_termination_to_be_taken_back()
    {
        TakeBack(asker: _first, second: _other, askedBy: "proctor");
        Assert.Equal(["P5 change"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_termination_that_was_taken_back_although_nobody_pressed_for_it()
    {
        TakeBack(asker: _first, second: _other);
        _sitting.Proctor.Clear();
        Assert.Equal(["P5 uncaused"], _sitting.Broken());
    }

    /// <summary>Terminated at ten seconds, taken back at thirteen, resumed at fourteen.</summary>
    private void TakeBack(Guid asker, Guid second, string askedBy = "administrator")
    {
        _sitting.Event("ended", 10_000, "proctor", new { state = "terminated" }, _other);
        _sitting.Event("reinstatementAsked", 11_000, askedBy, new { reason = "" }, asker);
        _sitting.Event("reinstated", 13_000, "proctor", new { reason = "" }, second);
        _sitting.Event("resumed", 14_000, "proctor", account: _other);
        _sitting.MoveTheEnd(4000);
        _sitting.Commands("Terminate", "AskReinstatement", "AgreeToReinstatement", "Resume");
    }
}

using Xunit;

namespace ExamEngine.Faults.Checked;

/// <summary>P4 to P6: one place at a time, nothing that nobody did, and no key to a candidate. A checker that cannot fail proves nothing: each of its rules is made to fail here.</summary>
public sealed class The_checker_of_places_and_changes
{
    private readonly Doctored _sitting = new();

    [Fact]
    public void Sees_two_places_interleaved()
    {
        _sitting.Line("attached", 4500, new { client = "c1-page2", epoch = 6 });
        _sitting.Line("fenced", 4600, new { client = "c1-page1" });
        _sitting.Answer(4, "c1-page2", 1, 5000, epoch: 6);
        Assert.Empty(_sitting.Broken());
        _sitting.Answer(5, "c1-page1", 1, 6000, epoch: 5);
        Assert.Equal(["P4 epochs", "P4 interleaved"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_page_that_was_not_told_that_another_one_took_the_place()
    {
        _sitting.Line("attached", 10_000, new { client = "c1-page2", epoch = 6 });
        Assert.Equal(["P4 fence-late"], _sitting.Broken());
    }

    [Fact]
    public void Sees_an_answer_nobody_gave()
    {
        _sitting.Answer(4, "c1-page1", 1, 5000);
        _sitting.Log.RemoveAll(line => line["note"]?.GetValue<string>() == "c1-page1.4");
        Assert.Equal(["P5 invented"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_change_by_somebody_who_may_not_make_it()
    {
        _sitting.Event("paused", 10_000, "candidate", new { reason = "" });
        _sitting.Event("resumed", 11_000, "proctor");
        _sitting.MoveTheEnd(1000);
        _sitting.Commands("Pause", "Resume");
        Assert.Equal(["P5 change"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_pause_nobody_asked_for()
    {
        _sitting.Event("paused", 10_000, "proctor", new { reason = "" });
        _sitting.Event("resumed", 11_000, "proctor");
        _sitting.MoveTheEnd(1000);
        Assert.Equal(["P5 uncaused"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_minute_that_was_added_twice_for_one_command()
    {
        var command = Guid.NewGuid();
        _sitting.Command("adding", 9000, new { session = "00000000-0000-0000-0000-000000000001", command, minutes = 1 });
        for (var i = 0; i < 2; i++)
        {
            _sitting.Event("timeAdded", 10_000 + i, "proctor", new { amount = "00:01:00", kind = "extension", reference = command });
        }

        _sitting.MoveTheEnd(120_000);
        Assert.Equal(["P5 extension"], _sitting.Broken());
    }

    [Fact]
    public void Sees_two_reports_of_one_session()
    {
        _sitting.Reports = 2;
        Assert.Equal(["P5 reports"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_key_on_the_wire()
    {
        _sitting.Wire = """{"rubric":"KEEP-THIS-FROM-CANDIDATES"}""";
        Assert.Equal(["P6 key"], _sitting.Broken());
    }
}

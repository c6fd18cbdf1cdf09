using ExamEngine.Faults.Checking;
using Xunit;

namespace ExamEngine.Faults.Checked;

/// <summary>P2: an answer counts at the time it was received first, and only in time. A checker that cannot fail proves nothing: each of its rules is made to fail here.</summary>
public sealed class The_checker_of_answers_in_time
{
    private readonly Doctored _sitting = new();

    [Fact]
    public void Sees_an_answer_at_the_cut_that_counts()
    {
        _sitting.Answer(4, "c1-page1", 1, Doctored.Cut);
        Assert.Equal(["P2 after-cut"], _sitting.Broken());
    }

    [Fact]
    public void Accepts_an_answer_a_millisecond_before_the_cut()
    {
        _sitting.Answer(4, "c1-page1", 1, Doctored.Cut - 1);
        Assert.Empty(_sitting.Broken());
    }

    [Fact]
    public void Sees_an_answer_in_time_that_was_refused_as_too_late()
    {
        _sitting.Refused("c1-page1.4", Doctored.Cut - 10, "tooLate");
        Assert.Equal(["P2 refused-in-time"], _sitting.Broken());
    }

    [Fact]
    public void Sees_an_answer_taken_in_a_pause()
    {
        _sitting.Event("paused", 10_000, "proctor", new { reason = "" });
        _sitting.Event("resumed", 14_000, "proctor");
        _sitting.MoveTheEnd(4000);
        _sitting.Commands("Pause", "Resume");
        Assert.Empty(_sitting.Broken());
        _sitting.Answer(4, "c1-page1", 1, 12_000);
        Assert.Equal(["P2 in-pause"], _sitting.Broken());
    }

    [Fact]
    public void Allows_an_answer_in_a_pause_that_a_copy_of_Redis_had_lost_until_the_database_has_been_back_for_a_while()
    {
        _sitting.Event("paused", 10_000, "proctor", new { reason = "" });
        _sitting.Event("resumed", 40_000, "proctor");
        _sitting.MoveTheEnd(30_000);
        _sitting.Commands("Pause", "Resume");
        _sitting.Faults.Add(new FaultEvidence(1, "DatabaseStalled", "database", 10_000, 28_000, Outage: true, 0));
        _sitting.Answer(4, "c1-page1", 1, 34_000);
        Assert.Empty(_sitting.Broken());
        _sitting.Answer(5, "c1-page1", 1, 35_000);
        Assert.Equal(["P2 in-pause"], _sitting.Broken());
    }

    [Fact]
    public void Sees_an_arrival_before_the_message_was_sent()
    {
        var ack = _sitting.Log.First(line => line["kind"]!.GetValue<string>() == "ack");
        ack["sentAt"] = 2005L;
        Assert.Equal(["P2 arrival"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_receipt_that_did_not_count_at_its_time()
    {
        var ack = _sitting.Log.First(line => line["kind"]!.GetValue<string>() == "ack");
        ack["receipt"] = "5.1999.abc";
        Assert.Equal(["P2 receipt-time"], _sitting.Broken());
    }

    [Fact]
    public void Accepts_an_answer_that_came_again_with_its_receipt()
    {
        var ack = _sitting.Log.First(line => line["kind"]!.GetValue<string>() == "ack");
        (ack["receipt"], ack["sentAt"], ack["at"]) = (ack["result"]!["receipt"]!.DeepClone(), 70_000, 70_005);
        Assert.Empty(_sitting.Broken());
    }
}

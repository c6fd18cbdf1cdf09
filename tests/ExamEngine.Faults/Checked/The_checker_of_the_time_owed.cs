using ExamEngine.Faults.Checking;
using Xunit;

namespace ExamEngine.Faults.Checked;

/// <summary>P3: a candidate gets the time that is owed. A checker that cannot fail proves nothing: each of its rules is made to fail here.</summary>
public sealed class The_checker_of_the_time_owed
{
    private readonly Doctored _sitting = new();

    [Fact]
    public void Sees_a_section_that_ended_too_soon_by_the_ledger()
    {
        _sitting.Without("sectionClosed");
        _sitting.Event("sectionClosed", Doctored.Cut - 1, "system", new { section = 1, reason = "time" });
        Assert.Equal(["P3 closed-off"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_section_that_ended_too_soon_by_the_clock_on_the_wall()
    {
        _sitting.Control(Doctored.Cut - 500, "closed");
        _sitting.Log.RemoveAll(line => line["kind"]!.GetValue<string>() == "control" && line["at"]!.GetValue<long>() > Doctored.Cut);
        Assert.Equal(["P3 closed-early"], _sitting.Broken());
    }

    [Fact]
    public void Sees_an_outage_that_was_not_given_back()
    {
        _sitting.Faults.Add(new FaultEvidence(1, "AllNodesFrozen", "all", 20_000, 25_000, Outage: true, 0));
        Assert.Equal(["P3 outage-uncredited"], _sitting.Broken());
    }

    [Fact]
    public void Accepts_an_outage_that_was_given_back_and_sees_one_given_back_otherwise_than_recorded()
    {
        var outage = new OutageEvidence(Guid.NewGuid(), 19_500, 25_500);
        _sitting.Faults.Add(new FaultEvidence(1, "AllNodesFrozen", "all", 20_000, 25_000, Outage: true, 0));
        _sitting.Outages.Add(outage);
        _sitting.Event("timeAdded", 25_600, "system", new { amount = "00:00:06", kind = "outage", reference = outage.Id });
        _sitting.MoveTheEnd(6000);
        Assert.Empty(_sitting.Broken());
        _sitting.Outages[0] = outage with { To = 25_000 };
        Assert.Equal(["P3 credit"], _sitting.Broken());
    }

    [Fact]
    public void Accepts_the_rest_of_an_outage_for_a_candidate_who_was_paused_in_it_and_sees_all_of_it_given()
    {
        var outage = new OutageEvidence(Guid.NewGuid(), 20_000, 26_000);
        _sitting.Faults.Add(new FaultEvidence(1, "AllNodesFrozen", "all", 20_000, 25_000, Outage: true, 0));
        _sitting.Outages.Add(outage);
        _sitting.Event("paused", 25_500, "proctor", new { reason = "" });
        _sitting.Event("timeAdded", 26_100, "system", new { amount = "00:00:05.5", kind = "outage", reference = outage.Id });
        _sitting.Event("resumed", 28_500, "proctor");
        _sitting.Commands("Pause", "Resume");
        _sitting.MoveTheEnd(8500);
        Assert.Empty(_sitting.Broken());
        _sitting.Without("timeAdded");
        _sitting.Event("timeAdded", 26_100, "system", new { amount = "00:00:06", kind = "outage", reference = outage.Id });
        _sitting.MoveTheEnd(500);
        Assert.Equal(["P3 credit"], _sitting.Broken());
    }
}

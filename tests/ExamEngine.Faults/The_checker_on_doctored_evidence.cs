using System.Text.Json.Nodes;
using ExamEngine.Faults.Checking;
using Xunit;

namespace ExamEngine.Faults;

/// <summary>A checker that cannot fail proves nothing: each of its rules is made to fail here.</summary>
public sealed class The_checker_on_doctored_evidence
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
        Lose();
        _sitting.Line("opened", 6000, new { client = "c1-page2", device = 2 });
        _sitting.Line("attached", 6100, new { client = "c1-page2", epoch = 6 });
        _sitting.Line("fenced", 6200, new { client = "c1-page1" });
        Assert.Empty(_sitting.Broken());
    }

    [Fact]
    public void Misses_an_answer_left_on_a_device_that_came_back()
    {
        Lose();
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
    public void Sees_an_answer_nobody_gave()
    {
        _sitting.Answer(4, "c1-page1", 1, 5000);
        _sitting.Log.RemoveAll(line => line["note"]?.GetValue<string>() == "c1-page1.4");
        Assert.Equal(["P5 invented"], _sitting.Broken());
    }

    [Fact]
    public void Sees_answers_that_stayed_on_the_device()
    {
        _sitting.Line("left", Doctored.Cut + 9000, new { pending = 3 });
        Assert.Equal(["P1 never-saved"], _sitting.Broken());
    }

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
        MoveTheEnd(4000);
        Command("Pause", "Resume");
        Assert.Empty(_sitting.Broken());
        _sitting.Answer(4, "c1-page1", 1, 12_000);
        Assert.Equal(["P2 in-pause"], _sitting.Broken());
    }

    [Fact]
    public void Allows_an_answer_in_a_pause_that_a_copy_of_Redis_had_lost_until_the_database_has_been_back_for_a_while()
    {
        _sitting.Event("paused", 10_000, "proctor", new { reason = "" });
        _sitting.Event("resumed", 40_000, "proctor");
        MoveTheEnd(30_000);
        Command("Pause", "Resume");
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
        MoveTheEnd(6000);
        Assert.Empty(_sitting.Broken());
        _sitting.Outages[0] = outage with { To = 25_000 };
        Assert.Equal(["P3 credit"], _sitting.Broken());
    }

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
    public void Sees_a_change_by_somebody_who_may_not_make_it()
    {
        _sitting.Event("paused", 10_000, "candidate", new { reason = "" });
        _sitting.Event("resumed", 11_000, "proctor");
        MoveTheEnd(1000);
        Command("Pause", "Resume");
        Assert.Equal(["P5 change"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_pause_nobody_asked_for()
    {
        _sitting.Event("paused", 10_000, "proctor", new { reason = "" });
        _sitting.Event("resumed", 11_000, "proctor");
        MoveTheEnd(1000);
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

        MoveTheEnd(120_000);
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

    [Fact]
    public void Sees_points_the_record_does_not_give()
    {
        _sitting.Points = 3;
        Assert.Equal(["P7 score"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_content_that_was_changed_behind_its_hash()
    {
        _sitting.Journal[0] = _sitting.Journal[0] with { Hash = new string('0', 64) };
        Assert.Contains("P7 hash", _sitting.Broken());
    }

    [Fact]
    public void Sees_a_receipt_that_is_not_signed()
    {
        var ack = _sitting.Log.First(line => line["kind"]!.GetValue<string>() == "ack");
        ack["result"]!["receipt"] = JsonValue.Create("invented");
        Assert.Equal(["P7 receipt"], _sitting.Broken());
    }

    [Fact]
    public void Sees_an_entry_that_was_changed_behind_the_chain()
    {
        _sitting.Spoil = evidence =>
        {
            evidence.Sessions[0].Ledger = [.. evidence.Sessions[0].Ledger.Select((row, index) => index == 3 ? row with { StoredAt = row.StoredAt + 1 } : row)];
            return evidence;
        };
        Assert.Equal(["P7 chain", "P7 head"], _sitting.Broken());
    }

    [Fact]
    public void Sees_an_entry_that_is_missing_in_the_chain()
    {
        _sitting.Spoil = evidence =>
        {
            evidence.Sessions[0].Journal = [.. evidence.Sessions[0].Journal.Select((row, index) => index == 1 ? row with { Link = 0 } : row)];
            return evidence;
        };
        Assert.Equal(["P7 chain", "P7 head"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_chain_that_was_written_anew_behind_the_head()
    {
        _sitting.Spoil = evidence => evidence with { Heads = [evidence.Heads[0] with { Leaves = [evidence.Heads[0].Leaves[0] with { Hash = new string('0', 64) }] }] };
        Assert.Equal(["P7 head"], _sitting.Broken());
    }

    [Fact]
    public void Sees_a_head_that_is_not_signed()
    {
        _sitting.Spoil = evidence => evidence with { Heads = [evidence.Heads[0] with { At = 100 }] };
        Assert.Equal(["P7 head"], _sitting.Broken());
    }

    [Fact]
    public void Sees_entries_that_no_head_has_signed()
    {
        _sitting.Spoil = evidence => evidence with { Heads = [] };
        Assert.Equal(["P7 head"], _sitting.Broken());
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

    [Fact]
    public void Accepts_the_rest_of_an_outage_for_a_candidate_who_was_paused_in_it_and_sees_all_of_it_given()
    {
        var outage = new OutageEvidence(Guid.NewGuid(), 20_000, 26_000);
        _sitting.Faults.Add(new FaultEvidence(1, "AllNodesFrozen", "all", 20_000, 25_000, Outage: true, 0));
        _sitting.Outages.Add(outage);
        _sitting.Event("paused", 25_500, "proctor", new { reason = "" });
        _sitting.Event("timeAdded", 26_100, "system", new { amount = "00:00:05.5", kind = "outage", reference = outage.Id });
        _sitting.Event("resumed", 28_500, "proctor");
        Command("Pause", "Resume");
        MoveTheEnd(8500);
        Assert.Empty(_sitting.Broken());
        _sitting.Without("timeAdded");
        _sitting.Event("timeAdded", 26_100, "system", new { amount = "00:00:06", kind = "outage", reference = outage.Id });
        MoveTheEnd(500);
        Assert.Equal(["P3 credit"], _sitting.Broken());
    }

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
        MoveTheEnd(-1);
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

    private readonly Guid _first = Guid.NewGuid();
    private readonly Guid _other = Guid.NewGuid();

    /// <summary>Terminated at ten seconds, taken back at thirteen, resumed at fourteen.</summary>
    private void TakeBack(Guid asker, Guid second, string askedBy = "administrator")
    {
        _sitting.Event("ended", 10_000, "proctor", new { state = "terminated" }, _other);
        _sitting.Event("reinstatementAsked", 11_000, askedBy, new { reason = "" }, asker);
        _sitting.Event("reinstated", 13_000, "proctor", new { reason = "" }, second);
        _sitting.Event("resumed", 14_000, "proctor", account: _other);
        MoveTheEnd(4000);
        Command("Terminate", "AskReinstatement", "AgreeToReinstatement", "Resume");
    }

    /// <summary>A fourth answer is received and is not in the record.</summary>
    private void Lose()
    {
        _sitting.Line("written", 5000, new { note = "c1-page1.4", seq = 4, position = 1, choice = "A" });
        _sitting.Line("ack", 5020, new { note = "c1-page1.4", position = 1, seq = 4, sentAt = 5005, stray = "", client = "c1-page1", epoch = 5, result = new { seq = 4, code = "received", receivedAt = 5010, receipt = "" } });
    }

    /// <summary>The section lasts longer, and everything that came at its end comes later.</summary>
    private void MoveTheEnd(long by)
    {
        foreach (var (entry, index) in _sitting.Ledger.Select((entry, index) => (entry, index)).Where(each => each.entry.At >= Doctored.Cut).ToArray())
        {
            _sitting.Ledger[index] = entry with { At = entry.At + by, StoredAt = entry.StoredAt + by };
        }

        foreach (var line in _sitting.Log.Where(line => line["at"]!.GetValue<long>() >= Doctored.Cut))
        {
            line["at"] = line["at"]!.GetValue<long>() + by;
        }
    }

    private void Command(params string[] methods)
    {
        foreach (var method in methods)
        {
            _sitting.Command("command", 9000, new { session = "00000000-0000-0000-0000-000000000001", method });
        }
    }
}

using ExamEngine.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Sessions;
using Xunit;

namespace ExamEngine.Specs.Records;

/// <summary>Chain and signatures are whole in all of these: whoever runs the server wrote them. The times do not hold.</summary>
public sealed class The_times_in_a_record
{
    [Fact]
    public void Hold_up_to_the_last_millisecond_before_the_cut()
    {
        // 30 minutes and 2 seconds of grace.
        AssertFinding(StoredRecord.Of(Sitting.Begun().After(2 * Sitting.Hour).Ledger, [1, 30.0333]), problem: null);
    }

    [Fact]
    public void Show_an_answer_at_the_cut_as_too_late()
    {
        AssertFinding(StoredRecord.Of(Sitting.Begun().After(2 * Sitting.Hour).Ledger, [1, 30 + (2.0 / 60)]), "it is too late");
    }

    [Fact]
    public void Show_an_answer_before_its_section_was_open()
    {
        AssertFinding(StoredRecord.Of(Sitting.Begun().After(2 * Sitting.Hour).Ledger, [-0.1]), "before section 1 was open");
    }

    [Fact]
    public void Show_an_answer_after_the_candidate_ended_the_section()
    {
        AssertFinding(StoredRecord.Of(Sitting.BetweenSections().Ledger, [10.2]), "after section 1 was ended");
    }

    [Fact]
    public void Show_time_that_was_taken_from_a_candidate()
    {
        var early = Sitting.Begun().Ledger.Append(new SectionClosed(Sitting.Nine.AddMinutes(29), SessionActor.Clock, 1, SectionCloseReason.Time)).ToArray();

        AssertFinding(StoredRecord.Of(early, [1]), "Section 1 was closed by its time at");
    }

    [Fact]
    public void Show_a_change_that_its_actor_could_not_make()
    {
        var paused = Sitting.Begun().Ledger.Append(new Paused(Sitting.Nine.AddMinutes(5), Sitting.Candidate, "A rest")).ToArray();

        AssertFinding(StoredRecord.Of(paused, [1]), "could not make");
    }

    [Fact]
    public void Show_a_state_to_which_the_ledger_does_not_lead()
    {
        AssertFinding(StoredRecord.Of(Sitting.Begun().Ledger, [1], state: "released"), "its ledger leads to in progress");
    }

    [Fact]
    public void Cannot_be_computed_from_a_ledger_the_engine_never_decided()
    {
        var senseless = Sitting.Begun().Ledger.Append(new Resumed(Sitting.Nine.AddMinutes(5), Sitting.Proctor)).ToArray();
        var record = StoredRecord.Of(Sitting.Begun().Ledger, []);
        var last = (RecordedChange)record.Entries[^1];
        var broken = record with { Entries = [.. record.Entries, last with { Number = last.Number + 1, At = last.At + 300_000, Json = System.Text.Json.JsonSerializer.Serialize(senseless[^1], RecordJson.Stored) }] };

        Assert.Contains(RecordVerification.Verify(broken, []), f => !f.Holds && f.Sentence.Contains("computed again", StringComparison.Ordinal));
    }

    private static void AssertFinding(SessionRecord record, string? problem)
    {
        var bad = RecordVerification.Verify(record, []).Where(finding => !finding.Holds).Select(finding => finding.Sentence).ToArray();
        if (problem is null)
        {
            Assert.Empty(bad);
        }
        else
        {
            Assert.Contains(problem, Assert.Single(bad), StringComparison.Ordinal);
        }
    }
}

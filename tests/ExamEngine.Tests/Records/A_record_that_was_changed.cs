using System.Text.Json;
using System.Text.Json.Nodes;
using ExamEngine.Records;
using Xunit;

namespace ExamEngine.Specs.Records;

public sealed class A_record_that_was_changed
{
    [Fact]
    public void Holds_as_long_as_nothing_is_changed()
    {
        var findings = Findings(JsonSerializer.Serialize(StoredRecord.Finished(), RecordJson.Document));

        Assert.All(findings, finding => Assert.True(finding.Holds, finding.Sentence));
    }

    /// <summary>Whoever changes the file has not the key; the edits are drawn from a seed, so that a failure can be repeated.</summary>
    [Fact]
    public void Is_found_in_each_of_a_thousand_random_edits_deletions_moves_cuts_and_copies()
    {
        var whole = JsonSerializer.Serialize(StoredRecord.Finished(), RecordJson.Document);
        var random = new Random(20261122);
        var unseen = new List<string>();
        for (var i = 0; i < 1000; i++)
        {
            var document = JsonNode.Parse(whole)!;
            var change = RandomEdit.Make(document, random);
            var edited = document.ToJsonString();
            Assert.False(JsonNode.DeepEquals(JsonNode.Parse(whole), document), $"Edit {i} changed nothing: {change}");
            if (Findings(edited).All(finding => finding.Holds))
            {
                unseen.Add(change);
            }
        }

        Assert.Empty(unseen);
    }

    /// <summary>Whoever can sign the record itself still cannot change what the heads have seen.</summary>
    [Fact]
    public void Is_found_by_the_signed_heads_even_if_chain_and_record_are_made_anew()
    {
        var record = StoredRecord.Finished();
        var head = ChainHead.Begin(record.Facts);
        var entries = new List<RecordedEntry>();
        foreach (var entry in record.Entries)
        {
            var written = entry is RecordedAnswer { Seq: 3 } answer
                ? answer with { Response = """{"RESPONSE":"C"}""", Hash = AnswerContent.Hash(answer.Position, """{"RESPONSE":"C"}""", answer.Flagged) }
                : entry;
            head = head.Next(written);
            entries.Add(written with { Link = head.Length, LinkHash = head.Hash });
        }

        var findings = RecordVerification.Verify(StoredRecord.SignedAgain(record with { Entries = entries }), []);

        var found = Assert.Single(findings, finding => !finding.Holds);
        Assert.Contains("signed head", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_found_when_its_end_is_cut_off_together_with_the_heads_that_saw_it()
    {
        var record = StoredRecord.Finished();
        var first = record.Heads[0];
        var shorter = record with { Entries = [.. record.Entries.Take((int)first.Leaf.Length)], Heads = [first] };

        Assert.Contains(RecordVerification.Verify(shorter, []), finding => !finding.Holds && finding.Sentence.Contains("signature", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_found_when_it_was_signed_by_somebody_else()
    {
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);

        Assert.Contains(RecordVerification.Verify(StoredRecord.Finished(), [RecordKey.Of(other)]), finding => !finding.Holds);
        Assert.All(RecordVerification.Verify(StoredRecord.Finished(), [RecordKey.Of(StoredRecord.Key)]), finding => Assert.True(finding.Holds, finding.Sentence));
    }

    private static IReadOnlyList<RecordFinding> Findings(string json) => RecordJson.Read<SessionRecord>(json, out var problem) is { } record
        ? RecordVerification.Verify(record, [])
        : [new RecordFinding(Holds: false, problem!)];
}

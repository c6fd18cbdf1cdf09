using System.Text.Json.Nodes;
using Xunit;

namespace ExamEngine.Faults.Checked;

/// <summary>P7: the record holds, to the last hash. A checker that cannot fail proves nothing: each of its rules is made to fail here.</summary>
public sealed class The_checker_of_the_record
{
    private readonly Doctored _sitting = new();

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
}

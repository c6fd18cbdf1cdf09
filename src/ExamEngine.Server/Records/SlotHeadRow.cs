namespace ExamEngine.Server.Records;

/// <summary>A signed head of a slot, with the leaves it was made of.</summary>
public sealed class SlotHeadRow
{
    /// <summary>The slot.</summary>
    public Guid SlotId { get; set; }

    /// <summary>From 1 without gaps.</summary>
    public int Number { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The root of the tree, hexadecimal.</summary>
    public required string Root { get; set; }

    /// <summary>The digest of the head before it; empty for the first.</summary>
    public required string Previous { get; set; }

    /// <summary>The key it is signed with.</summary>
    public required string KeyId { get; set; }

    /// <summary>The signature, base64url.</summary>
    public required string Signature { get; set; }

    /// <summary>All entries of all sessions at that moment; a new head is made when it has grown.</summary>
    public long Entries { get; set; }

    /// <summary>JSON of the list of <see cref="ExamEngine.Records.SlotLeaf"/>, in the order of the tree.</summary>
    public required string Leaves { get; set; }
}

namespace ExamEngine.Records;

/// <summary>Checks the signed heads of the slot: what they say about this session has to be what its chain says.</summary>
internal static class WitnessCheck
{
    public static IEnumerable<RecordFinding> Findings(SessionRecord record, IReadOnlyList<RecordKey> keys)
    {
        var hashes = Hashes(record);
        SlotHead? before = null;
        foreach (var proof in record.Heads)
        {
            if (Problem(record, proof, before, hashes, keys) is { } problem)
            {
                yield return RecordFinding.Bad($"The signed head {proof.Head.Number} of the slot does not hold: {problem}");
                yield break;
            }

            before = proof.Head;
        }

        yield return record.Heads.Count > 0 && record.Heads[^1].Leaf.Length == hashes.Count - 1
            ? RecordFinding.Good($"{record.Heads.Count} signed heads of the slot bear witness to the chain; the last one covers all of it.")
            : RecordFinding.Bad($"No signed head of the slot covers the end of the chain: entries may have been left out or added there.");
    }

    private static string? Problem(SessionRecord record, HeadProof proof, SlotHead? before, List<string> hashes, IReadOnlyList<RecordKey> keys)
    {
        var (head, leaf) = (proof.Head, proof.Leaf);
        if (keys.FirstOrDefault(key => key.Kid == head.KeyId)?.HasSigned(head.Signed(), head.Signature) is not true)
        {
            return "its signature does not fit.";
        }

        if (head.SlotId != record.Facts.SlotId || leaf.SessionId != record.Facts.SessionId)
        {
            return "it is of another slot or session.";
        }

        if (before is not null && (head.Number <= before.Number || head.At < before.At || (head.Number == before.Number + 1 && head.Previous != before.Digest())))
        {
            return "it does not follow on the one before it.";
        }

        if (SlotTree.RootOf(leaf, proof.Index, head.Size, proof.Path) != head.Root)
        {
            return "the session is not in its tree as the record says.";
        }

        return leaf.Length >= 0 && leaf.Length < hashes.Count && hashes[(int)leaf.Length] == leaf.Hash
            ? null
            : FormattableString.Invariant($"it saw {leaf.Length} entries, and the record does not have them as they were.");
    }

    /// <summary>The hash after each number of entries, calculated and not read.</summary>
    private static List<string> Hashes(SessionRecord record)
    {
        var head = ChainHead.Begin(record.Facts);
        var hashes = new List<string>(record.Entries.Count + 1) { head.Hash };
        foreach (var entry in record.Entries.Where(entry => entry.Link != 0))
        {
            head = head.Next(entry);
            hashes.Add(head.Hash);
        }

        return hashes;
    }
}

namespace ExamEngine.Records;

/// <summary>Checks a record by itself, without the server that wrote it: signature, chain, witnesses, answers, times.</summary>
public static class RecordVerification
{
    /// <summary>Checks everything that can be checked without the item bank.</summary>
    /// <param name="record">The record.</param>
    /// <param name="trusted">Keys the reader has from elsewhere; none to take the keys the record brings along.</param>
    /// <returns>What was found; the record holds when every finding does.</returns>
    public static IReadOnlyList<RecordFinding> Verify(SessionRecord record, IReadOnlyList<RecordKey> trusted)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(trusted);
        if (record.Format != SessionRecord.CurrentFormat)
        {
            return [RecordFinding.Bad($"This is not a record of the form {SessionRecord.CurrentFormat}.")];
        }

        var keys = trusted.Count > 0 ? trusted : record.Keys;
        return
        [
            Key(record, trusted),
            Signed(record, keys),
            .. Chain(record),
            .. WitnessCheck.Findings(record, keys),
            .. AnswerCheck.Findings(record),
            .. TimeCheck.Findings(record),
        ];
    }

    /// <summary>Checks a candidate's receipt.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="trusted">Keys the reader has from elsewhere; none to take the key the receipt brings along.</param>
    /// <returns>What was found.</returns>
    public static IReadOnlyList<RecordFinding> Verify(SubmissionReceipt receipt, IReadOnlyList<RecordKey> trusted)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(trusted);
        if (receipt.Format != SubmissionReceipt.CurrentFormat)
        {
            return [RecordFinding.Bad($"This is not a receipt of the form {SubmissionReceipt.CurrentFormat}.")];
        }

        var key = trusted.Count == 0 ? receipt.Key : trusted.FirstOrDefault(k => k.Kid == receipt.Key.Kid);
        return
        [
            trusted.Count == 0 ? OwnKey(receipt.Key.Kid) : RecordFinding.Good($"The key to check with was given."),
            key is not null && key.HasSigned(receipt.Signed(), receipt.Signature)
                ? RecordFinding.Good($"The receipt is signed: {receipt.ItemsAnswered} of {receipt.ItemsOnForm} items answered in {receipt.Entries} entries, {receipt.EndedAs}.")
                : RecordFinding.Bad($"The signature does not fit the receipt: it was changed, or signed by somebody else."),
        ];
    }

    private static RecordFinding Key(SessionRecord record, IReadOnlyList<RecordKey> trusted) =>
        trusted.Count == 0 ? OwnKey(record.KeyId) : RecordFinding.Good($"The key to check with was given.");

    private static RecordFinding OwnKey(string kid) => RecordFinding.Good(
        $"The key {kid} came with the file itself. Whoever wrote the file chose it: compare it with the key the server publishes, or give that one with --key.");

    private static RecordFinding Signed(SessionRecord record, IReadOnlyList<RecordKey> keys) =>
        keys.FirstOrDefault(key => key.Kid == record.KeyId) is { } key
            ? key.HasSigned(record.Signed(), record.Signature)
                ? RecordFinding.Good($"The signature fits the whole record.")
                : RecordFinding.Bad($"The signature does not fit the record: something in it was changed, or it was signed by somebody else.")
            : RecordFinding.Bad($"The record is signed with the key {record.KeyId}, which is not among the keys to check with.");

    private static IEnumerable<RecordFinding> Chain(SessionRecord record)
    {
        var head = ChainHead.Begin(record.Facts);
        var outside = record.Entries.Count(entry => entry.Link == 0);
        foreach (var entry in record.Entries.Where(entry => entry.Link != 0))
        {
            head = head.Next(entry);
            if (entry.Link != head.Length)
            {
                yield return RecordFinding.Bad($"The chain is broken: entry {head.Length} carries the number {entry.Link}. Something is missing, was added, or was moved.");
                yield break;
            }

            if (entry.LinkHash != head.Hash)
            {
                yield return RecordFinding.Bad($"The chain is broken at entry {entry.Link}: it, or something before it, is not what was recorded.");
                yield break;
            }
        }

        yield return outside == 0
            ? RecordFinding.Good($"The chain of {head.Length} entries is whole.")
            : RecordFinding.Bad($"{outside} entries are in no chain: they were written around it.");
    }
}

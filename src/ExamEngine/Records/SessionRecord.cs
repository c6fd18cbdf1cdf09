namespace ExamEngine.Records;

/// <summary>
/// Everything needed to check a session without trusting the server: facts, every event in the order of the chain, the
/// signed heads that bear witness to the chain, the reports. Signed as a whole.
/// </summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="WrittenAt">When it was taken out, Unix milliseconds.</param>
/// <param name="CandidateName">The candidate's name.</param>
/// <param name="State">The state at that moment, one word.</param>
/// <param name="Facts">What never changes.</param>
/// <param name="Entries">Ledger and journal in the order of the chain.</param>
/// <param name="Heads">Signed heads of the slot with the proof that this session is in them, oldest first; the last one covers the whole chain.</param>
/// <param name="Reports">Every version of the score report, oldest first.</param>
/// <param name="Keys">The public keys of the signatures.</param>
/// <param name="KeyId">The key the record is signed with.</param>
/// <param name="Signature">ECDSA over <see cref="Signed"/>, base64url.</param>
public sealed record SessionRecord(
    string Format,
    long WrittenAt,
    string CandidateName,
    string State,
    RecordedFacts Facts,
    IReadOnlyList<RecordedEntry> Entries,
    IReadOnlyList<HeadProof> Heads,
    IReadOnlyList<RecordedReport> Reports,
    IReadOnlyList<RecordKey> Keys,
    string KeyId,
    string Signature)
{
    /// <summary>The form of the record this engine writes and reads.</summary>
    public const string CurrentFormat = "examengine-record-1";

    /// <summary>The bytes that are signed.</summary>
    /// <returns>Every field but the signature.</returns>
    public byte[] Signed()
    {
        var text = new Canonical(Format).Add(WrittenAt).Add(CandidateName).Add(State).Add(KeyId).Add(ChainHead.Begin(Facts).Hash);
        text.Add(Entries.Count);
        foreach (var entry in Entries)
        {
            text.Add(entry.Link).Add(entry.LinkHash);
            entry.Describe(text);
        }

        text.Add(Heads.Count);
        foreach (var proof in Heads)
        {
            text.Add(proof.Head.Digest()).Add(proof.Head.Signature)
                .Add(proof.Leaf.SessionId).Add(proof.Leaf.Length).Add(proof.Leaf.Hash).Add(proof.Index).Add(proof.Path.Count);
            foreach (var hash in proof.Path)
            {
                text.Add(hash);
            }
        }

        text.Add(Reports.Count);
        foreach (var report in Reports)
        {
            text.Add(report.Version).Add(report.IssuedAt).Add(report.Json).Add(report.HeldReason);
        }

        text.Add(Keys.Count);
        foreach (var key in Keys)
        {
            text.Add(key.Kty).Add(key.Crv).Add(key.X).Add(key.Y).Add(key.Kid).Add(key.Use).Add(key.Alg);
        }

        return text.ToArray();
    }
}

/// <summary>One version of a score report.</summary>
/// <param name="Version">From 1.</param>
/// <param name="IssuedAt">When it was made, Unix milliseconds.</param>
/// <param name="Json">The <see cref="Scoring.ScoreReport"/> as stored: JSON, letter for letter; null while it is held.</param>
/// <param name="HeldReason">Why there is no report, in words; null when there is one.</param>
public sealed record RecordedReport(int Version, long IssuedAt, string? Json, string? HeldReason);

namespace ExamEngine.Records;

/// <summary>What a candidate can keep as proof of what was handed in. It names answers by their hash and says nothing about what is right.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="SessionId">The session.</param>
/// <param name="ExamId">The examination.</param>
/// <param name="ExamTitle">Its title.</param>
/// <param name="CandidateName">The candidate.</param>
/// <param name="StartedAt">When the examination was started, Unix milliseconds; null when it was not.</param>
/// <param name="EndedAt">When it was over, Unix milliseconds.</param>
/// <param name="EndedAs">How it ended: submitted, expired or terminated.</param>
/// <param name="ItemsOnForm">How many items the form has.</param>
/// <param name="ItemsAnswered">How many of them have an answer.</param>
/// <param name="Entries">How many entries the journal has.</param>
/// <param name="AnswersHash">SHA-256 over the hashes of all entries in their order, lower-case hexadecimal.</param>
/// <param name="WrittenAt">When the receipt was written, Unix milliseconds.</param>
/// <param name="Key">The public key of the signature.</param>
/// <param name="Signature">ECDSA over <see cref="Signed"/>, base64url.</param>
public sealed record SubmissionReceipt(
    string Format,
    Guid SessionId,
    string ExamId,
    string ExamTitle,
    string CandidateName,
    long? StartedAt,
    long? EndedAt,
    string EndedAs,
    int ItemsOnForm,
    int ItemsAnswered,
    long Entries,
    string AnswersHash,
    long WrittenAt,
    RecordKey Key,
    string Signature)
{
    /// <summary>The form of the receipt this engine writes and reads.</summary>
    public const string CurrentFormat = "examengine-receipt-1";

    /// <summary>The hash over all entries of a journal.</summary>
    /// <param name="hashes">The hash of each entry, in order.</param>
    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public static string HashOf(IEnumerable<string> hashes)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        return hashes.Aggregate(new Canonical("examengine-answers-1"), static (text, hash) => text.Add(hash)).Hash();
    }

    /// <summary>The bytes that are signed.</summary>
    /// <returns>Every field but the signature.</returns>
    public byte[] Signed() => new Canonical(Format)
        .Add(SessionId).Add(ExamId).Add(ExamTitle).Add(CandidateName).Add(StartedAt).Add(EndedAt).Add(EndedAs)
        .Add(ItemsOnForm).Add(ItemsAnswered).Add(Entries).Add(AnswersHash).Add(WrittenAt)
        .Add(Key.Kty).Add(Key.Crv).Add(Key.X).Add(Key.Y).Add(Key.Kid).Add(Key.Use).Add(Key.Alg).ToArray();
}

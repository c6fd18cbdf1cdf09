using System.Text.Json.Serialization;

namespace ExamEngine.Records;

/// <summary>One event of an exam session in its place in the chain.</summary>
/// <param name="Link">Its number in the chain, from 1 without gaps; 0 for an entry that is in no chain.</param>
/// <param name="LinkHash">The chain's hash with this entry as its last; empty for an entry that is in no chain.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RecordedChange), "change")]
[JsonDerivedType(typeof(RecordedAnswer), "answer")]
public abstract record RecordedEntry(long Link, string LinkHash)
{
    /// <summary>Adds what the chain's hash covers of this entry.</summary>
    internal abstract void Describe(Canonical text);
}

/// <summary>An entry of the ledger: a change of state or time.</summary>
/// <param name="Link">Number in the chain.</param>
/// <param name="LinkHash">The chain's hash up to here.</param>
/// <param name="Number">Number in the ledger, from 1 without gaps.</param>
/// <param name="At">The moment that counts, Unix milliseconds.</param>
/// <param name="StoredAt">When it was stored, Unix milliseconds.</param>
/// <param name="Json">The <see cref="Sessions.SessionEvent"/> as stored: JSON, letter for letter.</param>
public sealed record RecordedChange(long Link, string LinkHash, int Number, long At, long StoredAt, string Json) : RecordedEntry(Link, LinkHash)
{
    internal override void Describe(Canonical text) => text.Add("change").Add(Number).Add(At).Add(StoredAt).Add(Json);
}

/// <summary>An entry of the journal: something the candidate did to an item.</summary>
/// <param name="Link">Number in the chain.</param>
/// <param name="LinkHash">The chain's hash up to here.</param>
/// <param name="Seq">Number in the journal, from 1 without gaps.</param>
/// <param name="Position">The item's position in the form.</param>
/// <param name="Response">The response as stored: JSON, letter for letter; null when it did not change.</param>
/// <param name="Flagged">The flag; null when it did not change.</param>
/// <param name="Hash">The hash of the content, see <see cref="AnswerContent"/>.</param>
/// <param name="ReceivedAt">When it was received, which is the time that counts; Unix milliseconds.</param>
/// <param name="Epoch">Under which take-over of the session.</param>
public sealed record RecordedAnswer(
    long Link, string LinkHash, long Seq, int Position, string? Response, bool? Flagged, string Hash, long ReceivedAt, long Epoch) : RecordedEntry(Link, LinkHash)
{
    internal override void Describe(Canonical text) =>
        text.Add("answer").Add(Seq).Add(Position).Add(Response).Add(Flagged switch { null => null, true => "1", false => "0" }).Add(Hash).Add(ReceivedAt).Add(Epoch);
}

namespace ExamEngine.Records;

/// <summary>
/// How far the hash chain of a session has come. Each link hashes the one before it, so that no entry can be changed,
/// removed, added or moved without changing every hash after it.
/// </summary>
/// <param name="Length">How many entries there are; 0 when there are only the facts.</param>
/// <param name="Hash">SHA-256 of the last link, lower-case hexadecimal.</param>
public readonly record struct ChainHead(long Length, string Hash)
{
    /// <summary>The beginning of a chain.</summary>
    /// <param name="facts">What never changes about the session.</param>
    /// <returns>A chain without entries.</returns>
    public static ChainHead Begin(RecordedFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var text = new Canonical("examengine-facts-1")
            .Add(facts.SessionId).Add(facts.SlotId).Add(facts.CandidateId).Add(facts.ExamId).Add(facts.Form).Add(facts.Plan);
        return new ChainHead(0, text.Hash());
    }

    /// <summary>The chain with one more entry.</summary>
    /// <param name="entry">The entry; its own link number and hash are not looked at.</param>
    /// <returns>The head after it.</returns>
    public ChainHead Next(RecordedEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var text = new Canonical("examengine-link-1").Add(Hash).Add(Length + 1);
        entry.Describe(text);
        return new ChainHead(Length + 1, text.Hash());
    }
}

namespace ExamEngine.Records;

/// <summary>One session in the tree of its slot: how far its chain had come when the head was signed.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Length">How many entries its chain had.</param>
/// <param name="Hash">The hash of its last link.</param>
public sealed record SlotLeaf(Guid SessionId, long Length, string Hash)
{
    internal byte[] Bytes() => new Canonical("examengine-leaf-1").Add(SessionId).Add(Length).Add(Hash).ToArray();
}

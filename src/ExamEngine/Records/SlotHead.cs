namespace ExamEngine.Records;

/// <summary>What is signed for a slot: the root over all its sessions at a moment, tied to the head before it.</summary>
/// <param name="SlotId">The slot.</param>
/// <param name="Number">From 1 without gaps within the slot.</param>
/// <param name="At">When it was made, Unix milliseconds.</param>
/// <param name="Size">How many sessions the tree has.</param>
/// <param name="Root">The root, see <see cref="SlotTree"/>.</param>
/// <param name="Previous">The <see cref="Digest"/> of the head before it; empty for the first.</param>
/// <param name="KeyId">The key it is signed with, see <see cref="RecordKey.Kid"/>.</param>
/// <param name="Signature">ECDSA P-256 with SHA-256 over the head, base64url of r and s (as in RFC 7518, section 3.4).</param>
public sealed record SlotHead(Guid SlotId, int Number, long At, int Size, string Root, string Previous, string KeyId, string Signature)
{
    /// <summary>The bytes that are signed.</summary>
    /// <returns>Everything but the signature.</returns>
    public byte[] Signed() => Text().ToArray();

    /// <summary>The hash by which the next head names this one.</summary>
    /// <returns>SHA-256 of what is signed, lower-case hexadecimal.</returns>
    public string Digest() => Text().Hash();

    private Canonical Text() => new Canonical("examengine-head-1").Add(SlotId).Add(Number).Add(At).Add(Size).Add(Root).Add(Previous).Add(KeyId);
}

/// <summary>A signed head and the proof that a session is in it.</summary>
/// <param name="Head">The head.</param>
/// <param name="Leaf">The session as the head has it.</param>
/// <param name="Index">Its place among the leaves, from 0.</param>
/// <param name="Path">The hashes from the leaf to the root.</param>
public sealed record HeadProof(SlotHead Head, SlotLeaf Leaf, int Index, IReadOnlyList<string> Path);

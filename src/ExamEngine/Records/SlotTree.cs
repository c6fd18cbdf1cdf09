using System.Security.Cryptography;

namespace ExamEngine.Records;

/// <summary>
/// The Merkle tree over the sessions of a slot, as RFC 9162 (Certificate Transparency 2.0), section 2.1, defines it:
/// a leaf is hashed behind a byte 0, a node behind a byte 1, and the left part is the largest power of two smaller than the whole.
/// </summary>
public static class SlotTree
{
    /// <summary>The root over all leaves.</summary>
    /// <param name="leaves">The leaves in the order of their session identifiers; none gives the hash of nothing.</param>
    /// <returns>SHA-256, lower-case hexadecimal.</returns>
    public static string Root(IReadOnlyList<SlotLeaf> leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        return Convert.ToHexStringLower(Root(Hashes(leaves)));
    }

    /// <summary>The hashes that lead from one leaf to the root.</summary>
    /// <param name="leaves">All leaves in their order.</param>
    /// <param name="index">Which one, from 0.</param>
    /// <returns>The path, from the leaf's own neighbour upwards; lower-case hexadecimal.</returns>
    public static IReadOnlyList<string> Proof(IReadOnlyList<SlotLeaf> leaves, int index)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Count);
        var path = new List<byte[]>();
        Path(Hashes(leaves), index, path);
        return path.ConvertAll(Convert.ToHexStringLower);
    }

    /// <summary>The root to which a leaf and its path lead (RFC 9162, section 2.1.3.2).</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="path">The path from <see cref="Proof"/>.</param>
    /// <returns>The root; null when the path has not the length it must have, or is not hexadecimal.</returns>
    public static string? RootOf(SlotLeaf leaf, int index, int size, IReadOnlyList<string> path)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        ArgumentNullException.ThrowIfNull(path);
        if (index < 0 || index >= size)
        {
            return null;
        }

        var (place, last, hash) = (index, size - 1, LeafHash(leaf));
        foreach (var text in path)
        {
            if (last == 0 || Sha(text) is not { } neighbour)
            {
                return null;
            }

            if ((place & 1) == 1 || place == last)
            {
                hash = Node(neighbour, hash);
                while ((place & 1) == 0 && place != 0)
                {
                    (place, last) = (place >> 1, last >> 1);
                }
            }
            else
            {
                hash = Node(hash, neighbour);
            }

            (place, last) = (place >> 1, last >> 1);
        }

        return last == 0 ? Convert.ToHexStringLower(hash) : null;
    }

    private static byte[][] Hashes(IReadOnlyList<SlotLeaf> leaves) => [.. leaves.Select(LeafHash)];

    private static byte[] LeafHash(SlotLeaf leaf) => SHA256.HashData([0, .. leaf.Bytes()]);

    private static byte[] Node(byte[] left, byte[] right) => SHA256.HashData([1, .. left, .. right]);

    private static byte[] Root(ReadOnlySpan<byte[]> hashes) => hashes.Length switch
    {
        0 => SHA256.HashData([]),
        1 => hashes[0],
        _ => Node(Root(hashes[..Left(hashes.Length)]), Root(hashes[Left(hashes.Length)..])),
    };

    private static void Path(ReadOnlySpan<byte[]> hashes, int index, List<byte[]> path)
    {
        if (hashes.Length == 1)
        {
            return;
        }

        var left = Left(hashes.Length);
        if (index < left)
        {
            Path(hashes[..left], index, path);
            path.Add(Root(hashes[left..]));
        }
        else
        {
            Path(hashes[left..], index - left, path);
            path.Add(Root(hashes[..left]));
        }
    }

    private static int Left(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count) / 2;

    private static byte[]? Sha(string text) =>
        text.Length == 64 && text.All(char.IsAsciiHexDigitLower) ? Convert.FromHexString(text) : null;
}

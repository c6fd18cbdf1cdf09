using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ExamEngine.Faults.Checking;

/// <summary>
/// The hash chain of a session and the signed heads of a slot, worked out once more from docs/decisions/0016: SHA-256 over netstrings, the tree of RFC 9162,
/// ECDSA P-256.
/// </summary>
internal static class ChainCheck
{
    /// <summary>Walks the chain of a session.</summary>
    /// <param name="session">Facts, ledger and journal.</param>
    /// <param name="found">Told what is wrong, in a sentence.</param>
    /// <returns>The hash at each length, that of the facts first.</returns>
    public static IReadOnlyList<string> Chain(SessionEvidence session, Action<string> found)
    {
        var hashes = new List<string> { Facts(session) };
        var links = session.Ledger.Select(row => (row.Link, row.LinkHash, What: $"ledger entry {row.Number}", Fields: Fields(row)))
            .Concat(session.Journal.Select(row => (row.Link, row.LinkHash, What: $"answer {row.Seq}", Fields: Fields(row))));
        foreach (var link in links.OrderBy(link => link.Link))
        {
            if (link.Link != hashes.Count)
            {
                found($"The chain goes from link {hashes.Count - 1} to {link.Link} ({link.What}).");
                return hashes;
            }

            hashes.Add(Link(hashes[^1], link.Link, link.Fields));
            if (hashes[^1] != link.LinkHash)
            {
                found($"The chain is broken at link {link.Link} ({link.What}).");
                return hashes;
            }
        }

        if (session.ChainLength != hashes.Count - 1 || session.ChainHash != hashes[^1])
        {
            found($"The row says that the chain has {session.ChainLength} links, and it has {hashes.Count - 1}, or its hash is another.");
        }

        return hashes;
    }

    /// <summary>Looks at the heads of one slot.</summary>
    /// <param name="heads">In the order of their numbers.</param>
    /// <param name="keys">The public keys by their names: x and y.</param>
    /// <param name="chains">What <see cref="Chain"/> gave for each session of the slot that is known here.</param>
    /// <param name="found">Told what is wrong, and about which session; null for the slot.</param>
    public static void Heads(
        IReadOnlyList<HeadEvidence> heads, IReadOnlyDictionary<string, (string X, string Y)> keys, IReadOnlyDictionary<Guid, IReadOnlyList<string>> chains, Action<string, Guid?> found)
    {
        var (previous, number, at) = ("", 0, 0L);
        var lengths = new Dictionary<Guid, long>();
        foreach (var head in heads)
        {
            byte[][] leaves = [.. head.Leaves.Select(leaf => SHA256.HashData([0, .. Netstrings("examengine-leaf-1", $"{leaf.Session:n}", Number(leaf.Length), leaf.Hash)]))];
            var text = Netstrings("examengine-head-1", $"{head.Slot:n}", Number(head.Number), Number(head.At), Number(leaves.Length), head.Root, head.Previous, head.KeyId);
            if (head.Number != ++number || head.Previous != previous || head.At < at)
            {
                found($"Head {head.Number} does not follow the one before it.", null);
            }

            if (Convert.ToHexStringLower(Root(leaves)) != head.Root || !keys.TryGetValue(head.KeyId, out var key) || !IsSigned(text, head.Signature, key))
            {
                found($"Head {head.Number} has another root than its leaves, or is not signed.", null);
            }

            foreach (var leaf in head.Leaves)
            {
                if (leaf.Length < lengths.GetValueOrDefault(leaf.Session))
                {
                    found($"Head {head.Number} signs a shorter chain than one before it.", leaf.Session);
                }

                if (chains.TryGetValue(leaf.Session, out var chain) && (leaf.Length >= chain.Count || chain[(int)leaf.Length] != leaf.Hash))
                {
                    found($"Head {head.Number} signs a chain of {leaf.Length} links that is not the session's.", leaf.Session);
                }

                lengths[leaf.Session] = leaf.Length;
            }

            (previous, at) = (Sha(text), head.At);
        }

        foreach (var (session, chain) in chains.Where(chain => lengths.GetValueOrDefault(chain.Key, -1) != chain.Value.Count - 1))
        {
            found($"The last head signs {lengths.GetValueOrDefault(session, -1)} links; the chain has {chain.Count - 1}.", session);
        }
    }

    /// <summary>The hash of what never changes.</summary>
    public static string Facts(SessionEvidence session) =>
        Sha(Netstrings("examengine-facts-1", $"{session.Id:n}", $"{session.Slot:n}", $"{session.Candidate:n}", session.Exam, session.Form, session.Plan));

    /// <summary>The hash of one link.</summary>
    public static string Link(string before, long number, string?[] fields) => Sha(Netstrings(["examengine-link-1", before, Number(number), .. fields]));

    public static string?[] Fields(LedgerEvidence row) => ["change", Number(row.Number), Number(row.RowAt), Number(row.StoredAt), row.Text];

    public static string?[] Fields(JournalEvidence row) =>
        ["answer", Number(row.Seq), Number(row.Position), row.Response, row.Flagged is { } flag ? flag ? "1" : "0" : null, row.Hash, Number(row.ReceivedAt), Number(row.Epoch)];

    private static bool IsSigned(byte[] text, string signature, (string X, string Y) key)
    {
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) },
        });
        return ecdsa.VerifyData(text, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256);
    }

    /// <summary>RFC 9162, section 2.1.1.</summary>
    private static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
        {
            return leaves[0];
        }

        var left = 1;
        while (left * 2 < leaves.Length)
        {
            left *= 2;
        }

        return SHA256.HashData([1, .. Root(leaves[..left]), .. Root(leaves[left..])]);
    }

    private static byte[] Netstrings(params string?[] fields)
    {
        using var bytes = new MemoryStream();
        foreach (var field in fields)
        {
            var content = Encoding.UTF8.GetBytes(field ?? "");
            bytes.Write(Encoding.ASCII.GetBytes(field is null ? "-" : $"{content.Length}:"));
            bytes.Write(content);
            bytes.WriteByte((byte)',');
        }

        return bytes.ToArray();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A signed head of a slot.</summary>
internal sealed record HeadEvidence(Guid Slot, int Number, long At, string Root, string Previous, string KeyId, string Signature, IReadOnlyList<LeafEvidence> Leaves)
{
    public static IReadOnlyList<LeafEvidence> Read(string leaves) =>
        [.. JsonNode.Parse(leaves)!.AsArray().Select(leaf => new LeafEvidence(leaf!["sessionId"]!.GetValue<Guid>(), leaf["length"]!.GetValue<long>(), leaf["hash"]!.GetValue<string>()))];
}

/// <summary>A session as a head signs it.</summary>
internal sealed record LeafEvidence(Guid Session, long Length, string Hash);

using System.Security.Cryptography;
using System.Buffers.Text;
using System.Text.Json;
using ExamEngine.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>Signs for each slot how far the chains of its sessions have come, and keeps what was signed.</summary>
internal sealed class SlotHeads(IDbContextFactory<ExamContext> contexts, RecordKeys keys, TimeProvider clock)
{
    /// <summary>A slot that ended longer ago is signed only when one of its records is taken out.</summary>
    private static readonly TimeSpan Watched = TimeSpan.FromDays(7);

    /// <summary>Signs every slot in which something has happened since its last head.</summary>
    /// <returns>How many heads were made.</returns>
    public async Task<int> SignAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var since = clock.GetUtcNow() - Watched;
        var slots = await db.ExamSlots.Where(slot => slot.EndsAt > since)
            .Select(slot => new
            {
                slot.Id,
                Entries = db.Sessions.Where(s => s.SlotId == slot.Id && s.ChainHash != null).Sum(s => s.ChainLength),
                Signed = db.SlotHeads.Where(h => h.SlotId == slot.Id).Max(h => (long?)h.Entries) ?? 0,
            })
            .Where(slot => slot.Entries > slot.Signed).ToListAsync();
        foreach (var slot in slots)
        {
            await SignAsync(slot.Id);
        }

        return slots.Count;
    }

    /// <summary>Signs a slot, if something has happened in it since its last head.</summary>
    /// <param name="slotId">The slot.</param>
    /// <returns>A task that is done when the present state is covered, whichever node did it.</returns>
    public async Task SignAsync(Guid slotId)
    {
        await using var db = await contexts.CreateDbContextAsync();

        // Before the chains: another node may sign longer ones at any moment, and a head that follows must not sign shorter ones.
        var last = await db.SlotHeads.AsNoTracking().Where(h => h.SlotId == slotId).OrderByDescending(h => h.Number).FirstOrDefaultAsync();
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.SlotId == slotId && s.ChainHash != null)
            .Select(s => new { s.Id, s.ChainLength, s.ChainHash }).ToListAsync();
        SlotLeaf[] leaves = [.. sessions.Select(s => new SlotLeaf(s.Id, s.ChainLength, s.ChainHash!)).OrderBy(leaf => leaf.SessionId.ToString("n"), StringComparer.Ordinal)];
        var text = JsonSerializer.Serialize(leaves, RecordsJson.Options);
        if (leaves.Length == 0 || last?.Leaves == text)
        {
            return;
        }

        using var key = await keys.SigningAsync();
        var head = new SlotHead(
            slotId, (last?.Number ?? 0) + 1, clock.GetUtcNow().ToUnixTimeMilliseconds(), leaves.Length, SlotTree.Root(leaves),
            last is null ? string.Empty : Head(last, Leaves(last).Count).Digest(), RecordKey.Of(key).Kid, string.Empty);

        // Several nodes sign at once; the first one counts, and it saw what this one saw, or the next head will.
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO "SlotHeads" ("SlotId", "Number", "At", "Root", "Previous", "KeyId", "Signature", "Entries", "Leaves")
            VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}) ON CONFLICT ("SlotId", "Number") DO NOTHING
            """,
            slotId, head.Number, head.At, head.Root, head.Previous, head.KeyId, Sign(key, head.Signed()), leaves.Sum(leaf => leaf.Length), text);
    }

    /// <summary>The heads of a slot.</summary>
    /// <param name="slotId">The slot.</param>
    /// <returns>All of them, the oldest first; empty when there are none.</returns>
    public async Task<IReadOnlyList<SlotHead>> AllAsync(Guid slotId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.SlotHeads.AsNoTracking().Where(h => h.SlotId == slotId).OrderBy(h => h.Number).ToListAsync();
        return rows.ConvertAll(row => Head(row, Leaves(row).Count));
    }

    /// <summary>The heads that saw a session in a new state, each with its proof.</summary>
    /// <param name="slotId">The slot.</param>
    /// <param name="sessionId">The session.</param>
    /// <returns>The oldest first; the last one saw the newest.</returns>
    public async Task<IReadOnlyList<HeadProof>> ProofsAsync(Guid slotId, Guid sessionId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var proofs = new List<HeadProof>();
        await foreach (var row in db.SlotHeads.AsNoTracking().Where(h => h.SlotId == slotId).OrderBy(h => h.Number).AsAsyncEnumerable())
        {
            var leaves = Leaves(row);
            var index = leaves.FindIndex(leaf => leaf.SessionId == sessionId);
            if (index >= 0 && (proofs.Count == 0 || proofs[^1].Leaf != leaves[index]))
            {
                proofs.Add(new HeadProof(Head(row, leaves.Count), leaves[index], index, SlotTree.Proof(leaves, index)));
            }
        }

        return proofs;
    }

    /// <summary>Signs bytes.</summary>
    /// <returns>r and s, base64url.</returns>
    public static string Sign(ECDsa key, byte[] bytes) =>
        Base64Url.EncodeToString(key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    private static List<SlotLeaf> Leaves(SlotHeadRow row) => JsonSerializer.Deserialize<List<SlotLeaf>>(row.Leaves, RecordsJson.Options)!;

    private static SlotHead Head(SlotHeadRow row, int size) =>
        new(row.SlotId, row.Number, row.At.ToUnixTimeMilliseconds(), size, row.Root, row.Previous, row.KeyId, row.Signature);
}

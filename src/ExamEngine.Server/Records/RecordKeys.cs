using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using ExamEngine.Records;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Records;

/// <summary>
/// The keys of the record: made when first needed, kept in the database, protected there. A key that can no longer be
/// read (the protection keys are gone) is followed by the next one.
/// </summary>
internal sealed class RecordKeys(IDbContextFactory<ExamContext> contexts, IDataProtectionProvider protection, TimeProvider clock, ILogger<RecordKeys> log)
{
    private const int MostKeys = 100;
    private const string Heads = "heads";
    private const string Badges = "badges";
    private readonly IDataProtector _protector = protection.CreateProtector("ExamEngine.Records");
    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <summary>The key under which a slot's receipts are signed.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>32 random bytes, the same on every node.</returns>
    public Task<byte[]> ReceiptsAsync(Guid slot) =>
        FindAsync($"receipts-{slot:n}", static () => (RandomNumberGenerator.GetBytes(32), null));

    /// <summary>The key that signs heads, records and receipts of submission.</summary>
    /// <returns>The private key; the caller disposes of it.</returns>
    public Task<ECDsa> SigningAsync() => PrivateAsync(Heads);

    /// <summary>The key that signs badges and status lists: another one, so that neither can stand for the other.</summary>
    /// <returns>The private key; the caller disposes of it.</returns>
    public Task<ECDsa> BadgesAsync() => PrivateAsync(Badges);

    /// <summary>Every public key that ever signed heads, records or receipts of submission.</summary>
    /// <returns>The keys, the oldest first; at least the present one.</returns>
    public Task<IReadOnlyList<RecordKey>> PublicAsync() => PublicAsync(Heads);

    /// <summary>Every public key that ever signed badges and status lists.</summary>
    /// <returns>The keys, the oldest first; at least the present one.</returns>
    public Task<IReadOnlyList<RecordKey>> PublicOfBadgesAsync() => PublicAsync(Badges);

    private async Task<ECDsa> PrivateAsync(string purpose)
    {
        var secret = await FindAsync(purpose, static () =>
        {
            using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return (made.ExportPkcs8PrivateKey(), JsonSerializer.Serialize(RecordKey.Of(made), RecordsJson.Options));
        });
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(secret, out _);
        return key;
    }

    private async Task<IReadOnlyList<RecordKey>> PublicAsync(string purpose)
    {
        (await PrivateAsync(purpose)).Dispose();
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await db.RecordKeys.AsNoTracking().Where(k => k.PublicKey != null && k.Id.StartsWith(purpose + "-")).OrderBy(k => k.MadeAt).Select(k => k.PublicKey!).ToListAsync();
        return rows.ConvertAll(json => JsonSerializer.Deserialize<RecordKey>(json, RecordsJson.Options)!);
    }

    private async Task<byte[]> FindAsync(string purpose, Func<(byte[] Secret, string? Public)> make)
    {
        if (_known.TryGetValue(purpose, out var known))
        {
            return known;
        }

        await using var db = await contexts.CreateDbContextAsync();
        for (var number = 1; number <= MostKeys; number++)
        {
            var id = $"{purpose}-{number}";
            var row = await db.RecordKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Id == id) ?? await AddAsync(db, id, make());
            if (Unprotect(row) is { } secret)
            {
                return _known.GetOrAdd(purpose, secret);
            }
        }

        throw new InvalidOperationException($"None of the {MostKeys} keys {purpose} can be read. Restore the keys of data protection.");
    }

    /// <summary>Two nodes may need the key at once: the first one counts.</summary>
    private async Task<RecordKeyRow> AddAsync(ExamContext db, string id, (byte[] Secret, string? Public) made)
    {
        var secret = Convert.ToBase64String(_protector.Protect(made.Secret));
        await db.Database.ExecuteSqlRawAsync(
            """INSERT INTO "RecordKeys" ("Id", "Secret", "PublicKey", "MadeAt") VALUES ({0}, {1}, {2}, {3}) ON CONFLICT ("Id") DO NOTHING""",
            [id, secret, made.Public!, clock.GetUtcNow().ToUnixTimeMilliseconds()]);
        return await db.RecordKeys.AsNoTracking().SingleAsync(k => k.Id == id);
    }

    private byte[]? Unprotect(RecordKeyRow row)
    {
        try
        {
            return _protector.Unprotect(Convert.FromBase64String(row.Secret));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            log.KeyUnreadable(exception, row.Id);
            return null;
        }
    }
}

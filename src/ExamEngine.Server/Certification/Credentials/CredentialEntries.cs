using System.Text.Json;
using ExamEngine.Certification;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;

namespace ExamEngine.Server.Certification.Credentials;

/// <summary>Reads credentials, and adds entries to them.</summary>
internal static class CredentialEntries
{
    /// <summary>Every credential of a candidate, in the order of the awards.</summary>
    public static Task<IReadOnlyList<StoredCredential>> OfCandidateAsync(ExamContext db, Guid candidate) => ReadAsync(db, db.Credentials.Where(c => c.CandidateId == candidate));

    /// <summary>A credential by its number.</summary>
    /// <returns>Null when there is none.</returns>
    public static async Task<StoredCredential?> FindAsync(ExamContext db, CredentialNumber number) =>
        await ReadAsync(db, db.Credentials.Where(c => c.Number == number.Value)) is [var only] ? only : null;

    /// <summary>Adds an entry, on condition that nobody added one since the credential was read.</summary>
    /// <returns>False when somebody did.</returns>
    public static async Task<bool> AppendAsync(ExamContext db, StoredCredential stored, CredentialEvent entry)
    {
        var after = stored.Credential.Apply(entry);
        var (id, length) = (stored.Row.Id, stored.Credential.Length);
        var won = await db.Credentials.Where(c => c.Id == id && c.Length == length).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.Length, after.Length)
            .SetProperty(c => c.Expires, Text(after.Expires))
            .SetProperty(c => c.IsSuspended, after.Suspension != null)
            .SetProperty(c => c.IsRevoked, after.Revocation != null)
            .SetProperty(c => c.IsReplaced, after.Replacement != null)
            .SetProperty(c => c.PackDue, Text(after.PackDue))
            .SetProperty(c => c.PackSentAt, after.PackSentAt));
        if (won == 0)
        {
            return false;
        }

        db.CredentialEvents.Add(Row(id, after.Length, entry));
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>An entry as it is stored.</summary>
    public static CredentialEventRow Row(Guid id, int number, CredentialEvent entry) =>
        new() { CredentialId = id, Number = number, At = entry.At, Json = JsonSerializer.Serialize(entry, CertificationJson.Options) };

    /// <summary>A day as it is stored.</summary>
    public static string? Text(NodaTime.LocalDate? day) => day is { } known ? LocalDateJson.Text(known) : null;

    private static async Task<IReadOnlyList<StoredCredential>> ReadAsync(ExamContext db, IQueryable<CredentialRow> wanted)
    {
        var rows = await wanted.AsNoTracking().OrderBy(c => c.Attained).ThenBy(c => c.Id).ToListAsync();
        var ids = rows.ConvertAll(row => row.Id);
        var entries = await db.CredentialEvents.AsNoTracking().Where(e => ids.Contains(e.CredentialId)).OrderBy(e => e.Number).ToListAsync();
        var byCredential = entries.ToLookup(entry => entry.CredentialId, entry => JsonSerializer.Deserialize<CredentialEvent>(entry.Json, CertificationJson.Options)!);
        return rows.ConvertAll(row =>
        {
            // Rows and entries are read one after the other: an entry that came between is left for the next reading.
            CredentialEvent[] own = [.. byCredential[row.Id].Take(row.Length)];
            return new StoredCredential(row, own, IssuedCredential.Replay(own));
        });
    }
}

using ExamEngine.Certification;
using ExamEngine.Certification.Calendars;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Verification;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Certification.Administration;

/// <summary>Credentials as administrators look at them: the list, one of them, and the packs to be sent.</summary>
internal sealed class CredentialOffice(IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, CredentialRegister register, TimeProvider clock)
{
    private const int MostRows = 500;
    private const int LongestSearch = 100;
    private const int DaysShownSent = 30;

    /// <summary>Credentials by number, holder or name of the credential, the latest award first.</summary>
    /// <param name="search">What was typed; null or empty for all.</param>
    public async Task<AdminCredentials> ListAsync(string? search)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var wanted = Found(db.Credentials.AsNoTracking(), search);
        var rows = await wanted.OrderByDescending(c => c.Attained).ThenByDescending(c => c.Id).Take(MostRows).ToListAsync();
        var now = clock.GetUtcNow();
        return new AdminCredentials(rows.Count < MostRows ? rows.Count : await wanted.CountAsync(), rows.ConvertAll(row => Row(row, now)));
    }

    /// <summary>Packs that are due, the longest due first, and after them those that were marked as sent in the last 30 days.</summary>
    public async Task<IReadOnlyList<AdminCredential>> PacksAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow().AddDays(-DaysShownSent));
        var rows = await db.Credentials.AsNoTracking()
            .Where(c => c.PackDue != null && (c.PackSentAt == null ? !c.IsRevoked : c.PackSentAt > since))
            .OrderBy(c => c.PackSentAt != null).ThenBy(c => c.PackDue).ThenBy(c => c.Id).Take(MostRows).ToListAsync();
        return rows.ConvertAll(row => Row(row, now));
    }

    /// <summary>One credential.</summary>
    /// <returns>Null when there is none with this number.</returns>
    public async Task<AdminCredentialDetail?> FindAsync(string typed)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (CredentialNumber.Read(typed) is not { } number || await CredentialEntries.FindAsync(db, number) is not { } stored)
        {
            return null;
        }

        var (credential, now) = (stored.Credential, clock.GetUtcNow());
        var today = register.Today(credential.Credential, now);
        var isOver = credential.Revocation is not null || credential.Replacement is not null;
        return new AdminCredentialDetail(
            Row(stored.Row, now),
            programmes.TitleOf(credential.Credential),
            CredentialVerification.Words(credential, today),
            FormattableString.Invariant($"{credential.Basis.Programme}, version {credential.Basis.Version} (edition {credential.Basis.Edition}), route {credential.Basis.Route}"),
            !isOver && credential.Suspension is null && !(credential.Expires < today),
            !isOver && credential.Suspension is not null,
            credential.Revocation is null,
            [.. stored.Entries.Select(entry => new CredentialEntryView(entry.At.ToUnixTimeMilliseconds(), entry.By.Name, Text(entry)))]);
    }

    private static IQueryable<CredentialRow> Found(IQueryable<CredentialRow> all, string? search)
    {
        var words = (search ?? "").Trim();
        words = words.Length > LongestSearch ? words[..LongestSearch] : words;
        if (words.Length == 0)
        {
            return all;
        }

        if (CredentialNumber.Read(words) is { } number)
        {
            return all.Where(c => c.Number == number.Value);
        }

        var pattern = words.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // Translated to SQL, where there is no culture.
        return all.Where(c => c.HolderName.ToLower().Contains(pattern) || c.Credential.ToLower().Contains(pattern) || c.Number.ToLower().Contains(pattern));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    private AdminCredential Row(CredentialRow row, DateTimeOffset now)
    {
        var today = LocalDateJson.Text(register.Today(new CredentialId(row.Credential), now));
        var state = row.IsRevoked ? CredentialState.Revoked
            : row.IsReplaced ? CredentialState.Replaced
            : row.Expires is { } last && string.CompareOrdinal(last, today) < 0 ? CredentialState.Expired
            : row.IsSuspended ? CredentialState.Suspended
            : CredentialState.Valid;
        return new AdminCredential(row.Number, row.CandidateId, row.HolderName, row.Credential, row.Attained, row.Expires, state, row.PackDue, row.PackSentAt?.ToUnixTimeMilliseconds());
    }

    private static string Text(CredentialEvent entry) => entry switch
    {
        CredentialIssued issued => $"Awarded on {Day(issued.Attained)}, {Until(issued.Expires)}, by the route {issued.Basis.Route} of {issued.Basis.Programme}{Pack(issued.PackDue)}.",
        CredentialRenewed renewed => $"Renewed on {Day(renewed.On)}, {Until(renewed.Expires)}, by the route {renewed.Basis.Route} of {renewed.Basis.Programme}{Pack(renewed.PackDue)}.",
        CredentialSuspended suspended => $"Suspended from {Day(suspended.On)}: {suspended.Reason}",
        CredentialReinstated reinstated => $"Suspension lifted: {reinstated.Reason}",
        CredentialRevoked revoked => $"Revoked from {Day(revoked.From)}: {revoked.Reason}",
        CredentialReplaced replaced => $"Replaced on {Day(replaced.On)} by {replaced.Credential} {replaced.Number}.",
        PackSent => "Credential pack marked as sent.",
        PackNotSent => "Taken back: the credential pack was not sent.",
        _ => entry.GetType().Name,
    };

    private static string Day(LocalDate day) => ProgrammeCalendar.Words(day);

    private static string Until(LocalDate? last) => last is { } known ? $"valid until {Day(known)}" : "without a last day";

    private static string Pack(LocalDate? due) => due is { } known ? $"; pack due by {Day(known)}" : "";
}

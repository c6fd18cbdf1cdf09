using ExamEngine.Certification;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Sanctions;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Certification.Administration;

/// <summary>Bars candidates from programmes until a day, and lifts that.</summary>
internal sealed class SanctionOffice(IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, TimeProvider clock)
{
    private const int MostRows = 500;

    /// <summary>The sanctions, the latest first; at most 500.</summary>
    public async Task<IReadOnlyList<SanctionView>> ListAsync()
    {
        await using var db = await contexts.CreateDbContextAsync();
        var rows = await (
            from sanction in db.Sanctions
            join account in db.Users on sanction.CandidateId equals account.Id
            orderby sanction.At descending
            select new { sanction, account.DisplayName }).AsNoTracking().Take(MostRows).ToListAsync();
        return rows.ConvertAll(row => new SanctionView(
            row.sanction.Id,
            row.sanction.CandidateId,
            row.DisplayName,
            row.sanction.Body,
            row.sanction.From,
            row.sanction.Until,
            row.sanction.Reason,
            row.sanction.ByName,
            row.sanction.At.ToUnixTimeMilliseconds(),
            row.sanction.LiftedOn,
            row.sanction.LiftedByName,
            row.sanction.LiftedReason));
    }

    /// <summary>Puts a sanction on a candidate.</summary>
    /// <returns>Why not, with the name of the field at fault; null when done.</returns>
    public async Task<Refusal?> AddAsync(NewSanction wanted, SessionActor by)
    {
        var (from, until) = (LocalDateJson.Date(wanted.From), LocalDateJson.Date(wanted.Until));
        if (Check(wanted, from, until) is { } refusal)
        {
            return refusal;
        }

        await using var db = await contexts.CreateDbContextAsync();
        if (!await db.Users.AnyAsync(u => u.Id == wanted.CandidateId))
        {
            return new Refusal("candidateId", "Choose a candidate.");
        }

        db.Sanctions.Add(new SanctionRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CandidateId = wanted.CandidateId,
            Body = string.IsNullOrEmpty(wanted.Body) ? null : wanted.Body,
            From = LocalDateJson.Text(from!.Value),
            Until = until is { } last ? LocalDateJson.Text(last) : null,
            Reason = wanted.Reason!.Trim(),
            ById = by.Id ?? Guid.Empty,
            ByName = by.Name,
            At = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        return null;
    }

    /// <summary>Lifts a sanction from today on.</summary>
    /// <returns>Whether there is such a sanction, and why it was not lifted.</returns>
    public async Task<(bool Exists, Refusal? Refusal)> LiftAsync(Guid id, string? reason, SessionActor by)
    {
        var words = (reason ?? "").Trim();
        await using var db = await contexts.CreateDbContextAsync();
        if (!await db.Sanctions.AnyAsync(s => s.Id == id))
        {
            return (false, null);
        }

        if (words.Length is < IssuedCredential.ShortestReason or > IssuedCredential.LongestReason)
        {
            return (true, new Refusal("reason", $"Give a reason of {IssuedCredential.ShortestReason} to {IssuedCredential.LongestReason} characters."));
        }

        var today = LocalDateJson.Text(Instant.FromDateTimeOffset(clock.GetUtcNow()).InUtc().Date);
        await db.Sanctions.Where(s => s.Id == id && s.LiftedOn == null).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.LiftedOn, today).SetProperty(s => s.LiftedByName, by.Name).SetProperty(s => s.LiftedReason, words));
        return (true, null);
    }

    private Refusal? Check(NewSanction wanted, LocalDate? from, LocalDate? until) => wanted switch
    {
        _ when !string.IsNullOrEmpty(wanted.Body) && programmes.Programmes.Programmes.All(programme => programme.Body != wanted.Body) =>
            new Refusal("body", "Choose a certification body that has a programme, or all of them."),
        _ when from is null => new Refusal("from", "Give the first day that is barred, such as 2027-04-29."),
        _ when !string.IsNullOrEmpty(wanted.Until) && until is null => new Refusal("until", "Give the last day that is barred, such as 2027-10-29, or leave it out for good."),
        _ when until < from => new Refusal("until", "The last day has to be the first day or a later one."),
        _ when (wanted.Reason ?? "").Trim().Length is < IssuedCredential.ShortestReason or > IssuedCredential.LongestReason => new Refusal("reason", $"Give a reason of {IssuedCredential.ShortestReason} to {IssuedCredential.LongestReason} characters."),
        _ => null,
    };
}

using System.Security.Cryptography;
using ExamEngine.Certification;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Programmes;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Certification.Credentials;

/// <summary>Awards credentials, renews them, and changes how they stand.</summary>
internal sealed class CredentialRegister(IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, TimeProvider clock)
{
    private const int MostTries = 8;

    /// <summary>Awards or renews a credential, in a transaction of its own.</summary>
    /// <param name="award">The decision.</param>
    /// <returns>The number of the credential; or why there is none, and then nothing was changed.</returns>
    public async Task<(CredentialNumber? Number, Refusal? Refusal)> IssueAsync(CredentialAward award)
    {
        await using var db = await contexts.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var outcome = await IssueAsync(db, award);
        if (outcome.Refusal is null)
        {
            await transaction.CommitAsync();
        }

        return outcome;
    }

    /// <summary>
    /// Awards or renews a credential in the transaction of the decision. An application gives a new credential, and a recertification renews the one that is held; an upgrade gives a new one, and
    /// the lower one is replaced by it at the same moment.
    /// </summary>
    /// <param name="db">The database, with a transaction that the caller commits; with a refusal it has to be rolled back.</param>
    /// <param name="award">The decision.</param>
    /// <returns>The number of the credential; or why there is none.</returns>
    public async Task<(CredentialNumber? Number, Refusal? Refusal)> IssueAsync(ExamContext db, CredentialAward award)
    {
        if (await programmes.FindAsync(award.Programme, award.Version, award.Edition) is not var (programme, version, edition))
        {
            return Refused("programme", $"There is no version {award.Version} of the programme {award.Programme}.");
        }

        if (version.Routes.FirstOrDefault(route => route.Id == award.Route && route.Credential == award.Credential) is not { } route
            || version.Credentials.FirstOrDefault(defined => defined.Id == award.Credential) is not { } definition)
        {
            return Refused("route", $"Version {award.Version} of {award.Programme} has no route {award.Route} to {award.Credential}.");
        }

        if (await db.Users.Where(u => u.Id == award.Candidate).Select(u => u.DisplayName).SingleOrDefaultAsync() is not { } holder)
        {
            return Refused("candidate", "There is no such candidate.");
        }

        var held = await CredentialEntries.OfCandidateAsync(db, award.Candidate);
        var on = programme.Calendar.DateOf(Instant.FromDateTimeOffset(award.At));
        var terms = new Terms(award, definition, new AwardBasis(award.Programme, award.Version, edition, award.Route), on, route.Outcome.PackDays is { } days ? on.PlusDays(days.To) : null);
        return route.Kind == RouteKind.Recertification
            ? await RenewAsync(db, held, terms)
            : await AddAsync(db, [.. held.Where(each => Gives(each.Credential, award.Credential, route, on))], terms, holder);
    }

    /// <summary>Changes how a credential stands.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="decide">Decides, on the day it is in the programme's zone; may be run more than once.</param>
    /// <returns>Whether there is such a credential, and why it was not changed.</returns>
    public async Task<(bool Exists, Refusal? Refusal)> ChangeAsync(CredentialNumber number, Func<IssuedCredential, DateTimeOffset, LocalDate, CredentialDecision> decide)
    {
        for (var i = 0; i < MostTries; i++)
        {
            await using var db = await contexts.CreateDbContextAsync();
            if (await CredentialEntries.FindAsync(db, number) is not { } stored)
            {
                return (false, null);
            }

            var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
            var decision = decide(stored.Credential, now, Today(stored.Credential.Credential, now));
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (decision.Event is null || await CredentialEntries.AppendAsync(db, stored, decision.Event))
            {
                if (decision.Event is { } entry)
                {
                    await NecessaryMessages.ChangedAsync(db, stored.Row.CandidateId, stored.Credential, stored.Row.Number, entry, now);
                }

                await transaction.CommitAsync();
                return (true, decision.Refusal);
            }
        }

        throw new InvalidOperationException($"The credential {number} could not be changed in {MostTries} tries.");
    }

    /// <summary>The day it is where a credential's programme reckons; in UTC when no programme awards it any more.</summary>
    public LocalDate Today(CredentialId credential, DateTimeOffset now)
    {
        var moment = Instant.FromDateTimeOffset(now);
        return programmes.Programmes.Awarding(credential)?.Calendar.DateOf(moment) ?? moment.InUtc().Date;
    }

    /// <summary>Whether a credential gives way to an award: the lower one of an upgrade, and an earlier award of the same one that still counts.</summary>
    private static bool Gives(IssuedCredential held, CredentialId to, ExamEngine.Certification.Programmes.Route route, LocalDate on) =>
        (held.Credential == route.UpgradeFrom || (held.Credential == to && held.StateOn(on) is CredentialState.Valid or CredentialState.Suspended))
        && held is { Revocation: null, Replacement: null };

    private static async Task<(CredentialNumber? Number, Refusal? Refusal)> RenewAsync(ExamContext db, IReadOnlyList<StoredCredential> held, Terms terms)
    {
        var award = terms.Award;
        if (held.LastOrDefault(each => each.Credential.Credential == award.Credential && each.Credential is { Revocation: null, Replacement: null }) is not { } stored)
        {
            return Refused("not-held", $"The candidate holds no {award.Credential} that could be renewed.");
        }

        var decision = stored.Credential.Renew(award.At, award.By, terms.On, terms.Basis, terms.Definition.Extension ?? terms.Definition.Valid, terms.PackDue);
        return decision.Event is null ? (null, decision.Refusal)
            : await CredentialEntries.AppendAsync(db, stored, decision.Event) ? (new CredentialNumber(stored.Row.Number), null)
            : Refused("changed", "The credential was changed by somebody else at the same moment. Try again.");
    }

    private static async Task<(CredentialNumber? Number, Refusal? Refusal)> AddAsync(ExamContext db, IReadOnlyList<StoredCredential> giveWay, Terms terms, string holder)
    {
        var award = terms.Award;
        var number = CredentialNumber.Of(RandomNumberGenerator.GetString(CredentialNumber.Letters, CredentialNumber.Drawn));
        foreach (var lower in giveWay)
        {
            var replaced = lower.Credential.Replace(award.At, award.By, terms.On, award.Credential, number);
            if (replaced.Refusal is { } refusal)
            {
                return (null, refusal);
            }

            if (!await CredentialEntries.AppendAsync(db, lower, replaced.Event!))
            {
                return Refused("changed", "The credential was changed by somebody else at the same moment. Try again.");
            }
        }

        var issued = new CredentialIssued(
            award.At, award.By, award.Credential.Value, terms.Basis, terms.On, terms.Definition.Valid?.After(terms.On), terms.Definition.CurrentVersion, terms.PackDue);
        var (list, index) = await StatusPlaces.TakeAsync(db);
        var row = new CredentialRow
        {
            Id = Guid.CreateVersion7(award.At),
            Number = number.Value,
            CandidateId = award.Candidate,
            HolderName = holder,
            Credential = award.Credential.Value,
            Programme = award.Programme,
            Length = 1,
            Attained = LocalDateJson.Text(terms.On),
            Expires = CredentialEntries.Text(issued.Expires),
            PackDue = CredentialEntries.Text(issued.PackDue),
            StatusList = list,
            StatusIndex = index,
        };
        db.Credentials.Add(row);
        db.CredentialEvents.Add(CredentialEntries.Row(row.Id, 1, issued));
        await db.SaveChangesAsync();
        return (number, null);
    }

    private static (CredentialNumber? Number, Refusal? Refusal) Refused(string code, string sentence) => (null, new Refusal(code, sentence));

    private sealed record Terms(CredentialAward Award, CredentialDefinition Definition, AwardBasis Basis, LocalDate On, LocalDate? PackDue);
}

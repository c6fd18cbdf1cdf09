using ExamEngine.Certification.Credentials;
using ExamEngine.Records;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Records;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace ExamEngine.Server.Certification.Badges;

/// <summary>Signs badges and status lists. Nothing of them is stored: they say what the credential says at the moment.</summary>
internal sealed class SignedBadges(
    IDbContextFactory<ExamContext> contexts, ProgrammesInForce programmes, RecordKeys keys, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Who issues badges; setting <c>Badges:Issuer</c>.</summary>
    public string Issuer { get; } = configuration["Badges:Issuer"] ?? "ExamEngine certification office";

    /// <summary>The badge of a credential, as an OpenBadgeCredential in a JSON Web Token.</summary>
    /// <param name="typed">The credential's number.</param>
    /// <param name="addresses">The addresses to name.</param>
    /// <returns>The token, or that it is withheld because the credential is suspended; neither when there is no such credential, or its programme is not known any more.</returns>
    public async Task<(string? Token, bool IsWithheld)> BadgeAsync(string typed, BadgeAddresses addresses)
    {
        if (CredentialNumber.Read(typed) is not { } number)
        {
            return (null, false);
        }

        await using var db = await contexts.CreateDbContextAsync();
        if (await CredentialEntries.FindAsync(db, number) is not { } stored
            || await programmes.FindAsync(stored.Credential.Basis.Programme, stored.Credential.Basis.Version, stored.Credential.Basis.Edition) is not var (programme, version, _))
        {
            return (null, false);
        }

        if (stored.Credential.StateOn(programme.Calendar.DateOf(Instant.FromDateTimeOffset(clock.GetUtcNow()))) == CredentialState.Suspended)
        {
            return (null, true);
        }

        var title = version.Credentials.FirstOrDefault(defined => defined.Id == stored.Credential.Credential)?.Title ?? stored.Row.Credential;
        var route = version.Routes.FirstOrDefault(each => each.Id == stored.Credential.Basis.Route)?.Title ?? stored.Credential.Basis.Route;
        using var key = await keys.BadgesAsync();
        return (SignedToken.Of(key, addresses.Key(RecordKey.Of(key).Kid), "JWT", OpenBadge.Claims(stored, programme, title, route, addresses, Issuer)), false);
    }

    /// <summary>A status list as it is now.</summary>
    /// <param name="list">Its number, from 1.</param>
    /// <param name="purpose">What its bits tell.</param>
    /// <param name="addresses">The addresses to name.</param>
    /// <returns>The token; null when there is no such list.</returns>
    public async Task<string?> StatusAsync(int list, string purpose, BadgeAddresses addresses)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (purpose is not (OpenBadge.Revocation or OpenBadge.Suspension) || !await db.Credentials.AnyAsync(c => c.StatusList == list))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var rows = await db.Credentials.AsNoTracking().Where(c => c.StatusList == list && (purpose == OpenBadge.Revocation ? c.IsRevoked : c.IsSuspended && !c.IsRevoked))
            .Select(c => c.StatusIndex).ToListAsync();
        using var key = await keys.BadgesAsync();
        return SignedToken.Of(key, addresses.Key(RecordKey.Of(key).Kid), "vc+jwt", OpenBadge.StatusClaims(list, purpose, rows, addresses, Issuer, Instant.FromDateTimeOffset(now)));
    }

    /// <summary>The public keys, each named by its address.</summary>
    public async Task<IReadOnlyList<RecordKey>> KeysAsync(BadgeAddresses addresses) =>
        [.. (await keys.PublicOfBadgesAsync()).Select(key => key with { Kid = addresses.Key(key.Kid) })];
}

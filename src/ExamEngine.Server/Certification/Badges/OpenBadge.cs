using System.Globalization;
using System.Text.Json.Nodes;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Programmes;
using ExamEngine.Server.Certification.Credentials;
using NodaTime;

namespace ExamEngine.Server.Certification.Badges;

/// <summary>
/// What a badge says. Source: Open Badges 3.0 (1EdTech, 2024), <c>OpenBadgeCredential</c>, in the envelope of the W3C Verifiable Credentials Data Model 2.0; as a JSON Web Token the
/// credential itself is the claims, with <c>iss</c>, <c>jti</c>, <c>sub</c>, <c>nbf</c> and <c>exp</c> beside it (Open Badges 3.0, 8.2).
/// </summary>
internal static class OpenBadge
{
    /// <summary>The purpose of the list that tells what was revoked.</summary>
    public const string Revocation = "revocation";

    /// <summary>The purpose of the list that tells what is suspended. Badges do not name it; it has the same places.</summary>
    public const string Suspension = "suspension";

    /// <summary>The claims of a badge.</summary>
    /// <param name="stored">The credential.</param>
    /// <param name="programme">The programme that awarded it.</param>
    /// <param name="title">The credential's title.</param>
    /// <param name="route">The title of the route that was taken.</param>
    /// <param name="addresses">The addresses to name.</param>
    /// <param name="issuer">The name of who issues badges.</param>
    public static JsonObject Claims(StoredCredential stored, Programme programme, string title, string route, BadgeAddresses addresses, string issuer)
    {
        var credential = stored.Credential;
        var number = new CredentialNumber(stored.Row.Number);
        var (id, from) = (addresses.Credential(number), programme.Calendar.Start(credential.Issued.Attained));
        Instant? until = credential.Expires is { } last ? programme.Calendar.End(last) : null;
        var holder = $"{id}#holder";
        var claims = new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = title,
            ["issuer"] = Issuer(addresses, issuer),
            ["validFrom"] = Time(from),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = holder,
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject { ["type"] = "IdentityObject", ["hashed"] = false, ["identityHash"] = stored.Row.HolderName, ["identityType"] = "name" }),
                ["achievement"] = new JsonObject
                {
                    ["id"] = addresses.Achievement(stored.Row.Credential),
                    ["type"] = new JsonArray("Achievement"),
                    ["achievementType"] = "Certification",
                    ["humanCode"] = stored.Row.Credential,
                    ["name"] = title,
                    ["description"] = $"{title}, a credential of {programme.Body}.",
                    ["criteria"] = new JsonObject
                    {
                        ["narrative"] = string.Create(CultureInfo.InvariantCulture, $"Awarded by the route “{route}” of the programme {programme.Id}, version {credential.Basis.Version}."),
                    },
                },
            },
            // Open Badges 3.0 has one entry at most, and its schema refuses a list; the data model of the W3C would take both.
            ["credentialStatus"] = Entry(stored.Row, addresses),
            ["iss"] = addresses.Issuer,
            ["jti"] = id,
            ["sub"] = holder,
            ["nbf"] = from.ToUnixTimeSeconds(),
        };
        if (until is { } end)
        {
            claims["validUntil"] = Time(end);
            claims["exp"] = end.ToUnixTimeSeconds();
        }

        return claims;
    }

    /// <summary>The claims of a status list (W3C Bitstring Status List 1.0, 3.2).</summary>
    /// <param name="list">The list's number.</param>
    /// <param name="purpose">What its bits tell.</param>
    /// <param name="set">The places whose bit is set.</param>
    /// <param name="addresses">The addresses to name.</param>
    /// <param name="issuer">The name of who issues it.</param>
    /// <param name="now">The moment it tells of.</param>
    public static JsonObject StatusClaims(int list, string purpose, IEnumerable<int> set, BadgeAddresses addresses, string issuer, Instant now)
    {
        var id = addresses.Status(list, purpose);
        return new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = Issuer(addresses, issuer),
            ["validFrom"] = Time(now),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = $"{id}#list",
                ["type"] = "BitstringStatusList",
                ["statusPurpose"] = purpose,
                ["encodedList"] = StatusList.Encode(set),
            },
            ["iss"] = addresses.Issuer,
            ["jti"] = id,
            ["sub"] = $"{id}#list",
            ["nbf"] = now.ToUnixTimeSeconds(),
        };
    }

    /// <summary>Who issues badges, as badges and the issuer's own address describe it.</summary>
    public static JsonObject Issuer(BadgeAddresses addresses, string name) =>
        new() { ["id"] = addresses.Issuer, ["type"] = new JsonArray("Profile"), ["name"] = name, ["url"] = addresses.Origin };

    private static JsonObject Entry(CredentialRow row, BadgeAddresses addresses)
    {
        var (list, place) = (addresses.Status(row.StatusList, Revocation), row.StatusIndex.ToString(CultureInfo.InvariantCulture));
        return new JsonObject
        {
            ["id"] = $"{list}#{place}",
            ["type"] = "BitstringStatusListEntry",
            ["statusPurpose"] = Revocation,
            ["statusListIndex"] = place,
            ["statusListCredential"] = list,
        };
    }

    private static string Time(Instant moment) => moment.ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using ExamEngine.Records;
using ExamEngine.Server.Certification.Verification;
using ExamEngine.Server.Hosting;

namespace ExamEngine.Server.Certification.Badges;

/// <summary>Badges, the keys that verify them, and the lists that say which are revoked or suspended. No sign-in: whoever is shown a badge may check it.</summary>
internal static class BadgeEndpoints
{
    private const string Token = "application/vc+jwt";

    internal static void MapBadges(this WebApplication app)
    {
        app.MapGet("/.well-known/jwks.json", static async (HttpContext http, SignedBadges badges, PublicAddress address) =>
                Results.Json(new BadgeKeySet(await badges.KeysAsync(new BadgeAddresses(address.Of(http)))), RecordJson.Document))
            .WithSummary("The public keys of badges and status lists, as a JSON Web Key Set.");
        app.MapGet("/credentials/keys/{thumbprint}", KeyAsync).WithSummary("A public key that badges name, as a JSON Web Key.");
        app.MapGet("/credentials/issuer", static (HttpContext http, SignedBadges badges, PublicAddress address) =>
                Results.Json(OpenBadge.Issuer(new BadgeAddresses(address.Of(http)), badges.Issuer)))
            .WithSummary("Who issues the badges.");
        app.MapGet("/credentials/{number}/badge", BadgeAsync).WithSummary("The badge of a credential: an OpenBadgeCredential (Open Badges 3.0) as a JSON Web Token.");
        app.MapGet("/credentials/status/{list:int}/{purpose}", static async (int list, string purpose, HttpContext http, SignedBadges badges, PublicAddress address) =>
                await badges.StatusAsync(list, purpose, new BadgeAddresses(address.Of(http))) is { } token ? Results.Text(token, Token) : NotFound("There is no such status list."))
            .WithSummary("Which credentials of a list are revoked, or suspended: a Bitstring Status List as a JSON Web Token.");
    }

    private static async Task<IResult> KeyAsync(string thumbprint, HttpContext http, SignedBadges badges, PublicAddress address)
    {
        var addresses = new BadgeAddresses(address.Of(http));
        return (await badges.KeysAsync(addresses)).FirstOrDefault(key => key.Kid == addresses.Key(thumbprint)) is { } found
            ? Results.Json(found, RecordJson.Document)
            : NotFound("No badge was signed with a key of this name.");
    }

    private static async Task<IResult> BadgeAsync(string number, HttpContext http, SignedBadges badges, PublicAddress address, VerificationLimit limit)
    {
        if (!limit.Admits(http))
        {
            return Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, detail: VerificationLimit.Slowed);
        }

        var (token, isWithheld) = await badges.BadgeAsync(number, new BadgeAddresses(address.Of(http)));
        if (token is null)
        {
            return isWithheld
                ? Results.Problem(statusCode: StatusCodes.Status409Conflict, detail: "This credential is suspended. Its badge is given out again when the suspension is lifted.")
                : NotFound("There is no badge with this number.");
        }

        http.Response.Headers.ContentDisposition = "inline; filename=badge.jwt";
        return Results.Text(token, Token);
    }

    private static IResult NotFound(string detail) => Results.Problem(statusCode: StatusCodes.Status404NotFound, detail: detail);

    /// <summary>A JSON Web Key Set (RFC 7517, section 5).</summary>
    private sealed record BadgeKeySet(IReadOnlyList<RecordKey> Keys);
}

using System.Buffers.Text;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace ExamEngine.Specs.Server.Certification;

/// <summary>The judge is a JOSE library that shares nothing with the server.</summary>
[Collection(Certified.Collection)]
public sealed class A_badge(Certified certified)
{
    private readonly JsonWebTokenHandler _jose = new() { MapInboundClaims = false };

    [Fact]
    public async Task Is_an_OpenBadgeCredential_that_another_JOSE_library_verifies_by_the_published_keys()
    {
        var server = await certified.ServerAsync();
        var number = await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Ada Lovelace"), Certified.Now);
        using var anybody = server.Visitor();

        var token = await anybody.Http.GetStringAsync($"/credentials/{number}/badge");
        var result = await _jose.ValidateTokenAsync(token, await RulesAsync(anybody, server));

        Assert.True(result.IsValid, result.Exception?.Message);
        var header = Json(token.Split('.')[0]);
        Assert.Equal(("ES256", "JWT"), (header.GetProperty("alg").GetString(), header.GetProperty("typ").GetString()));
        var key = JsonDocument.Parse(await anybody.Http.GetStringAsync(header.GetProperty("kid").GetString())).RootElement;
        Assert.Equal(header.GetProperty("kid").GetString(), key.GetProperty("kid").GetString());
        var badge = Json(token.Split('.')[1]);
        Assert.Equal(["VerifiableCredential", "OpenBadgeCredential"], badge.GetProperty("type").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal(["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"], badge.GetProperty("@context").EnumerateArray().Select(each => each.GetString()));
        var subject = badge.GetProperty("credentialSubject");
        Assert.Equal("Ada Lovelace", subject.GetProperty("identifier")[0].GetProperty("identityHash").GetString());
        Assert.Equal("CTSA", subject.GetProperty("achievement").GetProperty("humanCode").GetString());
        Assert.Equal((subject.GetProperty("id").GetString(), badge.GetProperty("id").GetString(), badge.GetProperty("issuer").GetProperty("id").GetString()),
            (badge.GetProperty("sub").GetString(), badge.GetProperty("jti").GetString(), badge.GetProperty("iss").GetString()));
        Assert.Equal(("2026-11-22T00:00:00Z", "2027-11-23T00:00:00Z"), (badge.GetProperty("validFrom").GetString(), badge.GetProperty("validUntil").GetString()));
        Assert.Equal(
            (DateTimeOffset.Parse("2026-11-22T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds(), DateTimeOffset.Parse("2027-11-23T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds()),
            (badge.GetProperty("nbf").GetInt64(), badge.GetProperty("exp").GetInt64()));
    }

    [Fact]
    public async Task Altered_or_signed_by_another_key_or_expired_is_refused_by_that_library()
    {
        var server = await certified.ServerAsync();
        using var anybody = server.Visitor();
        var token = await anybody.Http.GetStringAsync($"/credentials/{await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Ada"), Certified.Now)}/badge");
        var expired = await anybody.Http.GetStringAsync($"/credentials/{await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Ada"), Certified.Now.AddYears(-1).AddDays(-1))}/badge");
        var rules = await RulesAsync(anybody, server);
        var parts = token.Split('.');
        var altered = $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])).Replace("\"Ada\"", "\"Eve\"", StringComparison.Ordinal)))}.{parts[2]}";
        using var stranger = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var others = rules.Clone();
        others.IssuerSigningKeys = [new ECDsaSecurityKey(stranger)];

        Assert.True((await _jose.ValidateTokenAsync(token, rules)).IsValid);
        Assert.NotEqual(token, altered);
        Assert.IsType<SecurityTokenInvalidSignatureException>((await _jose.ValidateTokenAsync(altered, rules)).Exception);
        Assert.IsAssignableFrom<SecurityTokenException>((await _jose.ValidateTokenAsync(token, others)).Exception);
        Assert.IsType<SecurityTokenInvalidLifetimeException>((await _jose.ValidateTokenAsync(expired, rules)).Exception);
    }

    [Fact]
    public async Task Names_one_status_list_that_shows_its_revocation_and_is_not_given_out_while_it_is_suspended()
    {
        var server = await certified.ServerAsync();
        var register = server.Services.GetRequiredService<CredentialRegister>();
        var number = new CredentialNumber(await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Ada"), Certified.Now));
        var other = await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Grace"), Certified.Now);
        using var anybody = server.Visitor();
        var entries = new Dictionary<string, JsonElement>();
        async Task<(bool Revoked, bool Suspended)> BitsAsync(string of)
        {
            var entry = entries[of];
            Assert.Equal(JsonValueKind.Object, entry.ValueKind);
            var list = entry.GetProperty("statusListCredential").GetString()!;
            Assert.EndsWith("/revocation", list, StringComparison.Ordinal);
            var place = entry.GetProperty("statusListIndex").GetString()!;
            return (await BitAsync(anybody, server, list, place, "revocation"), await BitAsync(anybody, server, list.Replace("/revocation", "/suspension", StringComparison.Ordinal), place, "suspension"));
        }

        foreach (var of in (string[])[number.Value, other])
        {
            entries[of] = Json((await anybody.Http.GetStringAsync($"/credentials/{of}/badge")).Split('.')[1]).GetProperty("credentialStatus");
            Assert.Equal(("BitstringStatusListEntry", "revocation"), (entries[of].GetProperty("type").GetString(), entries[of].GetProperty("statusPurpose").GetString()));
        }

        Assert.Equal((false, false), await BitsAsync(number.Value));
        await register.ChangeAsync(number, (credential, now, day) => credential.Suspend(now, Certified.Office, day, "Under review"));
        Assert.Equal((false, true), await BitsAsync(number.Value));
        using (var withheld = await anybody.Http.GetAsync(new Uri($"/credentials/{number}/badge", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.Conflict, withheld.StatusCode);
            Assert.Contains("This credential is suspended.", await withheld.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await register.ChangeAsync(number, (credential, now, _) => credential.Reinstate(now, Certified.Office, "Cleared up"));
        Assert.Equal((false, false), await BitsAsync(number.Value));
        Assert.NotEmpty(await anybody.Http.GetStringAsync($"/credentials/{number}/badge"));
        await register.ChangeAsync(number, (credential, now, day) => credential.Revoke(now, Certified.Office, day, "Somebody else sat it"));
        Assert.Equal((true, false), await BitsAsync(number.Value));
        Assert.Equal((false, false), await BitsAsync(other));
    }

    [Fact]
    public async Task Of_a_number_that_nobody_holds_does_not_exist()
    {
        var server = await certified.ServerAsync();
        using var anybody = server.Visitor();
        foreach (var path in (string[])[$"/credentials/{CredentialNumber.Of("ABCDEFGHJKM")}/badge", "/credentials/nonsense/badge", "/credentials/status/99/revocation", "/credentials/status/1/nonsense", "/credentials/keys/nonsense"])
        {
            using var answer = await anybody.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>Looks a status up as a verifier does: fetches the list that the badge names, verifies it, unpacks it, and reads the bit.</summary>
    private async Task<bool> BitAsync(Visitor anybody, ServerUnderTest server, string list, string at, string purpose)
    {
        var token = await anybody.Http.GetStringAsync(list);
        var rules = await RulesAsync(anybody, server);
        rules.RequireExpirationTime = false;
        var result = await _jose.ValidateTokenAsync(token, rules);
        Assert.True(result.IsValid, result.Exception?.Message);
        var subject = Json(token.Split('.')[1]).GetProperty("credentialSubject");
        Assert.Equal(purpose, subject.GetProperty("statusPurpose").GetString());
        using var gzip = new GZipStream(new MemoryStream(Base64Url.DecodeFromChars(subject.GetProperty("encodedList").GetString().AsSpan(1))), CompressionMode.Decompress);
        using var bits = new MemoryStream();
        await gzip.CopyToAsync(bits);
        Assert.Equal(131_072 / 8, bits.Length);
        var place = int.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        return (bits.ToArray()[place / 8] & (0x80 >> (place % 8))) != 0;
    }

    private static async Task<TokenValidationParameters> RulesAsync(Visitor anybody, ServerUnderTest server)
    {
        var keys = new JsonWebKeySet(await anybody.Http.GetStringAsync("/.well-known/jwks.json"));
        return new TokenValidationParameters
        {
            ValidIssuer = new Uri(server.Address, "/credentials/issuer").ToString(),
            ValidateAudience = false,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = ["ES256"],
            ClockSkew = TimeSpan.Zero,

            // The library would look at the machine's clock.
            LifetimeValidator = static (from, until, _, rules) => from <= Certified.Now.UtcDateTime && (until is null ? !rules.RequireExpirationTime : Certified.Now.UtcDateTime < until),
        };
    }

    private static JsonElement Json(string part) => JsonDocument.Parse(Base64Url.DecodeFromChars(part)).RootElement;
}

using System.Net;
using System.Net.Http.Json;
using ExamEngine.Certification;
using ExamEngine.Certification.Credentials;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Certification.Verification;
using ExamEngine.Server.Hosting;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Certification;

[Collection(Certified.Collection)]
public sealed class A_credential_that_was_awarded(Certified certified, TestStores stores)
{
    [Fact]
    public async Task Is_verified_by_anybody_who_knows_its_number_as_a_page_and_as_JSON()
    {
        var server = await certified.ServerAsync();
        var number = await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Ada <Lovelace>"), Certified.Now);
        using var anybody = server.Visitor();

        var page = await anybody.Http.GetStringAsync($"/verify/{number}");
        var typed = await anybody.Http.GetStringAsync($"/verify?number={number.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()}");
        var view = await anybody.Http.GetFromJsonAsync<VerificationView>($"/api/verify/{number}", WireJson.Options);

        Assert.Contains("Ada &lt;Lovelace&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<strong>Valid.</strong> This credential is valid until 22 November 2027.", page, StringComparison.Ordinal);
        Assert.Contains(number, typed, StringComparison.Ordinal);
        Assert.Equal(
            new VerificationView(number, "Ada <Lovelace>", "CTSA", "Certified Technical Support Associate", "BCI", "2026-11-22", "2027-11-22", CredentialState.Valid, "This credential is valid until 22 November 2027."),
            view);
    }

    [Fact]
    public async Task Says_in_words_when_it_has_expired_is_suspended_or_was_revoked()
    {
        var server = await certified.ServerAsync();
        var register = server.Services.GetRequiredService<CredentialRegister>();
        var person = await Certified.PersonAsync(server, "Grace");
        var expired = await Certified.CtsaAsync(server, person, Certified.Now.AddYears(-1).AddDays(-1));
        var lastDay = await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Grace"), Certified.Now.AddYears(-1));
        var changed = await Certified.CtsaAsync(server, await Certified.PersonAsync(server, "Grace"), Certified.Now);
        using var anybody = server.Visitor();
        async Task<string> WordsAsync(string number) => (await anybody.Http.GetFromJsonAsync<VerificationView>($"/api/verify/{number}", WireJson.Options))!.Words;

        Assert.Equal("This credential expired on 21 November 2026. It is not valid any more.", await WordsAsync(expired));
        Assert.Equal("This credential is valid until 22 November 2026.", await WordsAsync(lastDay));
        await register.ChangeAsync(new CredentialNumber(changed), (credential, now, day) => credential.Suspend(now, Certified.Office, day, "Under review"));
        Assert.Equal("This credential has been suspended since 22 November 2026. It is not valid while it is suspended.", await WordsAsync(changed));
        await register.ChangeAsync(new CredentialNumber(changed), (credential, now, day) => credential.Revoke(now, Certified.Office, day, "Somebody else sat the examination"));
        Assert.Equal("This credential was revoked on 22 November 2026. It is not valid.", await WordsAsync(changed));
        Assert.DoesNotContain("Somebody else", await anybody.Http.GetStringAsync($"/verify/{changed}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_made_up_for_a_number_that_is_wrong_or_unknown()
    {
        var server = await certified.ServerAsync();
        using var anybody = server.Visitor();
        var nobodys = CredentialNumber.Of("ABCDEFGHJKM").Value;

        using var unknown = await anybody.Http.GetAsync(new Uri($"/verify/{nobodys}", UriKind.Relative));
        using var misread = await anybody.Http.GetAsync(new Uri($"/api/verify/{nobodys[..^1]}A", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, misread.StatusCode));
        Assert.Contains("We have issued no credential with this number", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("This is not the number of a credential", await misread.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Gives_way_to_the_higher_one_at_the_moment_of_the_upgrade_and_numbers_cannot_be_walked(Stores kind)
    {
        await using var server = await stores.StartAsync(kind, settings: [new("Limits:VerificationsPerMinute", "3")]);
        var person = await Certified.PersonAsync(server, "Ada");
        var now = DateTimeOffset.UtcNow;
        var lower = await Certified.CtsaAsync(server, person, now.AddYears(-2));
        var higher = await Certified.AwardAsync(server, person, "CTSS", "bci-ctss", "upgrade-examination", now);
        using var anybody = server.Visitor();

        var replaced = await anybody.Http.GetFromJsonAsync<VerificationView>($"/api/verify/{lower}", WireJson.Options);
        var valid = await anybody.Http.GetFromJsonAsync<VerificationView>($"/api/verify/{higher}", WireJson.Options);
        using var third = await anybody.Http.GetAsync(new Uri($"/verify/{higher}", UriKind.Relative));
        using var fourth = await anybody.Http.GetAsync(new Uri($"/verify/{higher}", UriKind.Relative));
        using var program = await anybody.Http.GetAsync(new Uri($"/api/verify/{higher}", UriKind.Relative));

        Assert.Equal((CredentialState.Replaced, CredentialState.Valid), (replaced!.State, valid!.State));
        Assert.DoesNotContain(higher, replaced.Words, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests), (third.StatusCode, fourth.StatusCode, program.StatusCode));
        Assert.Contains("Wait a minute", await fourth.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var db = await server.DatabaseAsync();
        var row = await db.Credentials.SingleAsync(c => c.Number == higher);
        Assert.Equal((person, 1, LocalDateJson.Text(NodaTime.LocalDate.FromDateTime(now.UtcDateTime).PlusDays(45))), (row.CandidateId, row.Length, row.PackDue));

        // Eight at once: one of them suspends it, the others find it done.
        var register = server.Services.GetRequiredService<CredentialRegister>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            register.ChangeAsync(new CredentialNumber(higher), (credential, at, day) => credential.Suspend(at, Certified.Office, day, "Under review")))));
        Assert.All(outcomes, outcome => Assert.Equal((true, null), outcome));
        Assert.Equal(2, await db.CredentialEvents.CountAsync(e => e.CredentialId == row.Id));
    }
}

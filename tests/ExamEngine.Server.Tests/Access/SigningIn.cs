using System.Net;
using System.Net.Http.Json;
using ExamEngine.Server.Access;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ExamEngine.Specs.Server.Access;

public sealed class SigningIn(TestStores stores, SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Candidate = "candidate1@demo.example";

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task The_right_password_signs_in_and_the_server_knows_who_it_is(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        using var visitor = await server.SignedInAsync("candidate1");

        var me = await visitor.Http.GetFromJsonAsync<Me>("/api/me");

        Assert.Equal("Demo Candidate 1", me!.Name);
        Assert.Equal([Roles.Candidate], me.Roles);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_the_same()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var visitor = server.Visitor();

        var wrong = await VisibleAsync(await visitor.TrySignInAsync(Candidate, "not the password"), Candidate);
        var unknown = await VisibleAsync(await visitor.TrySignInAsync("nobody@demo.example", "not the password"), "nobody@demo.example");

        Assert.Contains(PasswordSignIn.Refused, wrong, StringComparison.Ordinal);
        Assert.Equal(wrong, unknown);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task After_ten_wrong_passwords_the_right_one_is_refused_in_the_same_words()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var visitor = server.Visitor();
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            await visitor.TrySignInAsync(Candidate, "not the password");
        }

        var locked = await visitor.TrySignInAsync(Candidate, DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.OK, locked.StatusCode);
        Assert.Contains(PasswordSignIn.Refused, await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nine_wrong_passwords_do_not_lock_an_account()
    {
        await using var server = await stores.StartAsync(Stores.Embedded);
        using var visitor = server.Visitor();
        for (var attempt = 1; attempt <= 9; attempt++)
        {
            await visitor.TrySignInAsync(Candidate, "not the password");
        }

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.TrySignInAsync(Candidate, DemoAccounts.Password)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_guesses_is_slowed_down_whatever_account_it_tries()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [new("Access:WrongPasswordsPerMinute", "3")]);
        using var visitor = server.Visitor();
        foreach (var guess in (string[])["candidate2@demo.example", "candidate3@demo.example", "nobody@demo.example"])
        {
            await visitor.TrySignInAsync(guess, "not the password");
        }

        var slowed = await visitor.TrySignInAsync("author@demo.example", DemoAccounts.Password);

        Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.Contains(PasswordSignIn.Slowed, await slowed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Right_passwords_from_one_address_are_never_slowed_down()
    {
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [new("Access:WrongPasswordsPerMinute", "3")]);

        for (var candidate = 1; candidate <= 6; candidate++)
        {
            using var visitor = await server.SignedInAsync($"candidate{candidate}");
            Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync("/api/me")).StatusCode);
        }
    }

    [Theory]
    [InlineData("candidate1", "/exams")]
    [InlineData("proctor", "/proctor")]
    [InlineData("admin", "/admin")]
    [InlineData("author", "/admin")]
    public async Task Each_role_is_sent_to_its_own_page(string account, string home)
    {
        var server = await shared.StartedAsync();
        using var visitor = await server.SignedInAsync(account);

        Assert.Equal(home, (await visitor.Http.GetAsync("/")).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/exams/1", "/exams/1")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    public async Task Only_an_address_of_this_site_is_returned_to(string wanted, string reached)
    {
        var server = await shared.StartedAsync();
        using var visitor = server.Visitor();

        var response = await visitor.TrySignInAsync(Candidate, DemoAccounts.Password, $"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}");

        Assert.Equal(reached, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var server = await shared.StartedAsync();
        using var visitor = server.Visitor();

        var response = await visitor.Http.PostAsync("/sign-in", new FormUrlEncodedContent(
            [KeyValuePair.Create("Email", Candidate), KeyValuePair.Create("Password", DemoAccounts.Password)]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("The form could not be read", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_it()
    {
        var server = await shared.StartedAsync();
        using var visitor = await server.SignedInAsync("candidate1");

        var response = await visitor.SubmitAsync("/sign-out");

        Assert.Equal("/sign-in", response.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.GetAsync("/api/me")).StatusCode);
    }

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task A_sign_in_survives_a_restart_of_the_server(Stores kind)
    {
        using var place = await stores.PlaceAsync(kind);
        var first = await ServerUnderTest.StartAsync(place);
        using var before = await first.SignedInAsync("proctor");
        var cookie = before.Cookies.GetCookieHeader(first.Address);
        await first.DisposeAsync();

        await using var second = await ServerUnderTest.StartAsync(place);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        request.Headers.Add("Cookie", cookie);
        using var after = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { BaseAddress = second.Address };

        Assert.Equal(HttpStatusCode.OK, (await after.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_account_that_was_changed_is_signed_out_everywhere_after_five_minutes()
    {
        var clock = new ShiftedClock();
        await using var server = await stores.StartAsync(Stores.Embedded, clock);
        using var changed = await server.SignedInAsync("candidate1");
        using var other = await server.SignedInAsync("candidate2");
        await using (var db = await server.DatabaseAsync())
        {
            await db.Users.Where(u => u.Email == Candidate).ExecuteUpdateAsync(set => set.SetProperty(u => u.SecurityStamp, "another"));
        }

        Assert.Equal(HttpStatusCode.OK, (await changed.Http.GetAsync("/api/me")).StatusCode);
        clock.Shift(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.Unauthorized, (await changed.Http.GetAsync("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.Http.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        var server = await shared.StartedAsync();
        using var visitor = server.Visitor();

        var response = await visitor.TrySignInAsync(Candidate, DemoAccounts.Password);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), value => value.StartsWith("examengine.account=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
    }

    // What a person sees, without what they typed and the form's token, which differ by nature.
    private static async Task<string> VisibleAsync(HttpResponseMessage response, string typed)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        return html.Replace(typed, "", StringComparison.Ordinal).Split("__RequestVerificationToken")[0];
    }
}

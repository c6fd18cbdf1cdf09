using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>The first demo candidate, whose CTSA expired a month ago, gets CTSS with nothing but the pages.</summary>
public sealed class FromNothingToCtss(TestStores stores, Chromium chromium)
{
    private readonly Random _random = new(7);
    private readonly PageLook _look = new();

    [Fact(Timeout = Limit.Sitting)]
    public async Task A_holder_of_an_expired_CTSA_applies_uploads_redeems_books_sits_passes_is_decided_and_is_verified()
    {
        var place = await stores.PlaceAsync(Stores.Embedded);
        using var server = await ServerProcess.StartAsync(place, new ItemBankCopy().WithCut("ctss-upgrade", 0.01));
        var voucher = await PrepareAsync(server);
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate1");

        await ApplyAndSitAsync(server, candidate, voucher);
        await Expect(candidate["next"]).ToContainTextAsync("We review it and decide");

        await AskedByEmailAsync(place);
        await DecideAsync(server);
        await candidate.Page.ReloadAsync();
        await Expect(candidate["next"]).ToHaveTextAsync("Done: CTSS is yours.");
        var number = await NumberAsync(candidate.Page, server);
        await candidate.Page.GotoAsync(new Uri(server.Address, $"/verify/{number}").ToString());
        await Expect(candidate.Page.Locator("main")).ToContainTextAsync("CTSS");
        await Expect(candidate.Page.Locator("main")).ToContainTextAsync(candidate.Name);
        Assert.Empty(_look.Violations);
        Assert.Empty(_look.TooWide);
        Assert.Equal(200, (await candidate.Page.APIRequest.GetAsync(new Uri(server.Address, $"/credentials/{number}/badge").ToString())).Status);
    }

    [Fact(Timeout = Limit.Sitting)]
    public async Task A_candidate_who_failed_sees_the_day_from_which_the_examination_can_be_taken_again()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy().WithCut("ctss-upgrade", 0.99));
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate1");
        await ApplyAndSitAsync(server, candidate, await PrepareAsync(server));

        var today = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Europe/London").Date;
        var again = FormattableString.Invariant($"You can book from {today.AddDays(14):d MMMM yyyy}: 14 days after your last attempt on {today:d MMMM yyyy}.");
        await Expect(candidate["next"]).ToContainTextAsync(again);
        await _look.AtAsync(candidate.Page, "application-failed");
        await candidate.Page.GotoAsync(new Uri(server.Address, "/my-credentials").ToString());
        await Expect(candidate.Page.GetByTestId("answer-CTSA")).ToContainTextAsync(FormattableString.Invariant($"{today.AddDays(14):d MMMM}"));
        await _look.AtAsync(candidate.Page, "my-credentials-failed");
        Assert.Empty(_look.Violations);
        Assert.Empty(_look.TooWide);
    }

    private async Task ApplyAndSitAsync(ServerProcess server, CandidateAtBrowser candidate, string voucher)
    {
        await ApplyAsync(candidate, voucher);
        await Expect(candidate["book"]).ToBeVisibleAsync();
        await _look.AtAsync(candidate.Page, "application-dates");
        await candidate["book"].ClickAsync();
        await Expect(candidate["seat"]).ToBeVisibleAsync();
        var checkIn = (await candidate["go-check-in"].GetAttributeAsync("href"))!;
        await candidate.ChooseAsync(Guid.Parse(checkIn.Split('/')[2]));

        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        for (var section = 1; section <= 2; section++)
        {
            await candidate.StartSectionAsync(section);
            await candidate.AnswerThroughAsync(section, last: 2, _random);
            await candidate.EndSectionAsync();
        }

        await candidate.SubmitAsync();
        await candidate.ReportAsync();
        await OpenApplicationAsync(candidate.Page, server);
    }

    /// <summary>Those who have no account yet: the referee whom the candidate has named, and somebody of the group that the office enrolled.</summary>
    private async Task AskedByEmailAsync(StorePlace place)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(await Letters.LinkAsync(place, "/referee/"));
        await _look.AtAsync(page, "referee");
        await page.GetByLabel("Yes, I speak for them").CheckAsync();
        await page.GetByLabel("Why: a sentence or more").FillAsync("We have worked together for two years.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Thank you.");

        await page.GotoAsync(await Letters.LinkAsync(place, "/invitation/"));
        await _look.AtAsync(page, "invitation");
        await page.GetByLabel("Password, at least 12 characters").FillAsync("a few words that last");
        await page.GetByLabel("The same password again").FillAsync("a few words that last");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your password is set.");
        await context.CloseAsync();
    }

    /// <summary>What the office has done before: a published date, a voucher, and a group of people who have no accounts.</summary>
    private static async Task<string> PrepareAsync(ServerProcess server)
    {
        using var office = await server.SignedInAsync("admin");
        office.Http.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        var now = DateTimeOffset.UtcNow;
        (await office.Http.PostAsJsonAsync("/api/admin/slots", new
        {
            examId = "ctss-upgrade", name = "Upgrade examination, today", place = "Online", zone = "Europe/London", startsAt = now.AddMinutes(-1).ToUnixTimeMilliseconds(), endsAt = now.AddDays(1).ToUnixTimeMilliseconds(), seats = 5, autoRelease = true,
        })).EnsureSuccessStatusCode();
        var newcomers = string.Join('\n', Enumerable.Range(1, 5).Select(number => $"newcomer{number}@example.org,,Newcomer {number}"));
        var enrolled = await office.Http.PostAsJsonAsync("/api/admin/enrolments", new { commandId = Guid.NewGuid(), credential = "CCSS", route = "examination", csv = newcomers, apply = true });
        Assert.True((await enrolled.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("isEnrolled").GetBoolean());
        var issued = await office.Http.PostAsJsonAsync("/api/admin/vouchers", new { commandId = Guid.NewGuid(), credential = "CTSS", fee = "upgrade", issuer = "training-provider", holder = "A provider", count = 1 });
        return (await issued.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codes")[0].GetString()!;
    }

    private async Task ApplyAsync(CandidateAtBrowser candidate, string voucher)
    {
        await candidate.Page.GetByRole(AriaRole.Link, new() { Name = "My applications" }).ClickAsync();
        await Expect(candidate["apply"]).ToBeVisibleAsync();
        await candidate.Page.GetByRole(AriaRole.Link, new() { Name = "My work and training" }).ClickAsync();
        await Expect(candidate["add-statement"]).ToBeVisibleAsync();
        await _look.AtAsync(candidate.Page, "about-me");
        await candidate["about-me"].GetByRole(AriaRole.Link, new() { Name = "My applications" }).ClickAsync();
        await candidate["apply"].ClickAsync();
        await Expect(candidate["route-CTSS-upgrade-examination"]).ToBeVisibleAsync();
        await _look.AtAsync(candidate.Page, "choose-route");
        await candidate["route-CTSS-upgrade-examination"].GetByTestId("choose").ClickAsync();
        await candidate["referees"].FillAsync("referee@example.org");
        await candidate["begin-application"].ClickAsync();
        await candidate["submit"].ClickAsync();
        await Expect(candidate["owed"]).ToBeVisibleAsync();
        await _look.AtAsync(candidate.Page, "application-incomplete");
        foreach (var kind in (string[])["cv", "career-report"])
        {
            await candidate[$"file-{kind}"].SetInputFilesAsync(new FilePayload { Name = $"{kind}.txt", MimeType = "text/plain", Buffer = "I have worked."u8.ToArray() });
            await Expect(candidate[$"document-{kind}"]).ToHaveAttributeAsync("data-state", "waiting");
        }

        await candidate["voucher-code"].FillAsync(voucher);
        await candidate["redeem"].ClickAsync();
        await Expect(candidate["covered"]).ToBeVisibleAsync();
        await Expect(candidate["next"]).ToHaveTextAsync("Choose a date and book the two-section upgrade examination.");
    }

    private async Task DecideAsync(ServerProcess server)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await CandidateAtBrowser.SignInAsync(page, server, "admin");
        await page.GotoAsync(new Uri(server.Address, "/admin/applications").ToString());
        await Expect(page.GetByTestId("applications-table")).ToBeVisibleAsync();
        await _look.AtAsync(page, "applications-queue");
        await page.GetByTestId("applications-table").GetByRole(AriaRole.Link, new() { Name = "Demo Candidate 1" }).ClickAsync();
        foreach (var kind in (string[])["cv", "career-report"])
        {
            await page.GetByTestId($"document-{kind}").GetByTestId("accept").ClickAsync();
            await Expect(page.GetByTestId($"document-{kind}")).ToContainTextAsync("Accepted");
        }

        await Expect(page.GetByTestId("referees")).ToContainTextAsync("Speaks for the applicant");
        await _look.AtAsync(page, "application-review");
        await page.GetByTestId("reasons").FillAsync("Everything is there, and the examination is passed.");
        await page.GetByTestId("award").ClickAsync();
        await page.GetByTestId("decide-dialog").GetByTestId("confirm-yes").ClickAsync();
        await Expect(page.GetByTestId("history")).ToContainTextAsync("Decided: awarded");
        await page.GotoAsync(new Uri(server.Address, "/admin/applications/vouchers").ToString());
        await Expect(page.GetByTestId("vouchers-table")).ToBeVisibleAsync();
        await _look.AtAsync(page, "vouchers");
        await page.GotoAsync(new Uri(server.Address, "/admin/applications/enrolment").ToString());
        await Expect(page.GetByTestId("check")).ToBeVisibleAsync();
        await _look.AtAsync(page, "enrolment");
        await context.CloseAsync();
    }

    private static async Task OpenApplicationAsync(IPage page, ServerProcess server)
    {
        await page.GotoAsync(new Uri(server.Address, "/exams/applications").ToString());
        await page.GetByTestId("application-card").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByTestId("application")).ToBeVisibleAsync();
    }

    private static async Task<string> NumberAsync(IPage page, ServerProcess server)
    {
        var answer = await page.APIRequest.GetAsync(new Uri(server.Address, "/api/candidate/credentials").ToString());
        return (await answer.JsonAsync())!.Value.GetProperty("credentials").EnumerateArray()
            .Single(credential => credential.GetProperty("credential").GetString() == "CTSS").GetProperty("number").GetString()!;
    }
}

using System.Text;
using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>
/// The pages of certification that the way from nothing to CTSS does not lead past, for the holder, the office and the public; at each its main thing is done. One walk, because the office decides
/// about what the holder has, and the public sees what was decided. The second demo candidate holds a CTSA that is valid, the first one that expired.
/// </summary>
public sealed class PagesOfCredentials(TestStores stores, Chromium chromium)
{
    private readonly PageLook _look = new();

    [Fact(Timeout = Limit.Sitting)]
    public async Task Do_what_they_are_for_are_free_of_axe_violations_and_fit_320_points()
    {
        // Its own: what the demo candidates may do depends on what others have sat.
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy());
        using var office = await CertifiedPeople.VisitorAsync(server, "admin");
        using var applicant = await CertifiedPeople.VisitorAsync(server, "candidate3");
        var refused = await CertifiedPeople.RefusedAsync(applicant, office);
        var expired = await CertifiedPeople.NumberAsync(server, "candidate1");
        var valid = await CertifiedPeople.NumberAsync(server, "candidate2");
        await CertifiedPeople.PostAsync(office, $"/api/admin/credentials/{expired}/pack-not-sent", new { });

        await HolderAsync(server);
        await ApplicantAsync(server, refused);
        await EverybodyAsync(server, valid, expired);
        await OfficeAsync(server, refused, valid, expired);
        await MoneyAsync(server);
        await EverybodyAfterwardsAsync(server, valid);

        Assert.Empty(_look.Violations);
        Assert.Empty(_look.TooWide);
    }

    /// <summary>What the holder sees, what would be open on another day, what another credential asks for, and reminders switched off.</summary>
    private async Task HolderAsync(ServerProcess server)
    {
        var (context, page) = await SignedInAsync(server, "candidate1");
        await OpenAsync(page, server, "/my-credentials");
        await Expect(page.GetByTestId("answer-CTSA")).ToContainTextAsync("The two-section upgrade examination is compulsory.");
        await _look.AtAsync(page, "my-credentials");
        await page.Locator("details.why > summary").First.ClickAsync();
        await page.GetByTestId("on").FillAsync("2030-05-12");
        await Expect(page.GetByText("You are looking ahead to 12 May 2030.")).ToBeVisibleAsync();
        await page.GetByTestId("other").SelectOptionAsync("CCSS");
        await Expect(page.GetByTestId("answer-CCSS")).ToBeVisibleAsync();
        await _look.AtAsync(page, "my-credentials-another-day");
        await page.GetByTestId("by-email").UncheckAsync();
        await page.GetByTestId("save-reminders").ClickAsync();
        await Expect(page.Locator(".toast").GetByText("You get no more reminders.")).ToBeVisibleAsync();
        await context.CloseAsync();

        (context, page) = await SignedInAsync(server, "candidate2");
        await OpenAsync(page, server, "/my-credentials");
        await Expect(page.GetByTestId("answer-CTSA")).ToContainTextAsync("alone no examination is needed.");
        await page.GetByTestId("other").SelectOptionAsync("CCSP-Associate");
        await Expect(page.GetByTestId("answer-CCSP-Associate")).ToContainTextAsync("One of these is needed:");
        await _look.AtAsync(page, "my-credentials-expires-soon");
        await context.CloseAsync();

        (context, page) = await SignedInAsync(server, "candidate4");
        await OpenAsync(page, server, "/my-credentials");
        await Expect(page.GetByText("You hold no credential yet")).ToBeVisibleAsync();
        await _look.AtAsync(page, "my-credentials-none");
        await context.CloseAsync();
    }

    /// <summary>Reads why, and appeals.</summary>
    private async Task ApplicantAsync(ServerProcess server, Guid application)
    {
        var (context, page) = await SignedInAsync(server, "candidate3");
        await OpenAsync(page, server, $"/exams/applications/{application}");
        await Expect(page.GetByTestId("reasons")).ToContainTextAsync("The portfolio shows no results of your own.");
        await _look.AtAsync(page, "application-refused");
        await page.GetByTestId("grounds").FillAsync("The results stand on page 4.");
        await page.GetByTestId("appeal").ClickAsync();
        await Expect(page.GetByTestId("history")).ToContainTextAsync("The results stand on page 4.");
        await context.CloseAsync();
    }

    /// <summary>Whoever was given a number, and whoever got a reminder and wants no more, needs no account.</summary>
    private async Task EverybodyAsync(ServerProcess server, string valid, string expired)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await OpenAsync(page, server, "/verify");
        await page.GetByLabel("Number of the credential").FillAsync(valid.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
        await Expect(page.GetByText("Valid.")).ToBeVisibleAsync();
        await _look.AtAsync(page, "verify-valid");
        await OpenAsync(page, server, $"/verify/{expired}");
        await Expect(page.GetByText("Expired.")).ToBeVisibleAsync();
        await _look.AtAsync(page, "verify-expired");
        await OpenAsync(page, server, "/verify/K7QF-2MXR-9TBC");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Not found.");
        await _look.AtAsync(page, "verify-wrong-number");

        await OpenAsync(page, server, await CertifiedPeople.UnsubscribeLinkAsync(server));
        await _look.AtAsync(page, "stop-reminders");
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop reminders" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Stopped.");
        await _look.AtAsync(page, "stop-reminders-done");
        await OpenAsync(page, server, "/reminders/stop/half-of-a-link");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This link does not work.");
        await context.CloseAsync();
    }

    private async Task OfficeAsync(ServerProcess server, Guid application, string valid, string expired)
    {
        var (context, page) = await SignedInAsync(server, "admin");
        await OpenAsync(page, server, $"/admin/applications/{application}");
        await Expect(page.GetByTestId("history")).ToBeVisibleAsync();
        await _look.AtAsync(page, "admin-appeal");
        await ProgrammesAsync(page, server);
        await PacksAsync(page, server, expired);
        await CredentialAsync(page, server, valid);
        await SanctionsAsync(page, server);
        await MessagesAsync(page, server);
        await context.CloseAsync();
    }

    private async Task ProgrammesAsync(IPage page, ServerProcess server)
    {
        await OpenAsync(page, server, "/admin/programmes");
        await page.GetByTestId("candidate").SelectOptionAsync(new SelectOptionValue { Label = "Demo Candidate 1" });
        await page.GetByTestId("credential-choice").SelectOptionAsync("CTSS");
        await Expect(page.GetByTestId("answer-CTSS")).ToBeVisibleAsync();
        await page.Locator("details.why > summary").Last.ClickAsync();
        await _look.AtAsync(page, "admin-programmes");
        await page.GetByTestId("read-programmes").ClickAsync();
        await Expect(page.Locator(".toast").GetByText("The files are in order.")).ToBeVisibleAsync();
    }

    private async Task PacksAsync(IPage page, ServerProcess server, string number)
    {
        await OpenAsync(page, server, "/admin/credentials/packs");
        var pack = page.GetByTestId($"pack-{number}");
        await pack.ClickAsync();
        await Expect(pack).ToHaveTextAsync("Undo");
        await _look.AtAsync(page, "admin-packs");
        await pack.ClickAsync();
        await Expect(pack).ToHaveTextAsync("Mark as sent");
    }

    /// <summary>Found, suspended, reinstated, and revoked for good, each with a reason.</summary>
    private async Task CredentialAsync(IPage page, ServerProcess server, string number)
    {
        await OpenAsync(page, server, "/admin/credentials");
        await Expect(page.GetByTestId("credentials-table")).ToBeVisibleAsync();
        await _look.AtAsync(page, "admin-credentials");
        await page.GetByTestId("search").FillAsync(number);
        await page.GetByTestId($"open-{number}").ClickAsync();
        await page.GetByTestId("suspend").ClickAsync();
        await page.GetByTestId("confirm").ClickAsync();
        await Expect(page.Locator(".field-error")).ToBeVisibleAsync();
        await _look.AtAsync(page, "admin-suspend");
        await DecideAsync("An appeal is under way.", "Suspended");
        await page.GetByTestId("reinstate").ClickAsync();
        await DecideAsync("The appeal is decided.", "Valid");
        await page.GetByTestId("revoke").ClickAsync();
        await DecideAsync("Somebody else sat the examination.", "Revoked");
        await Expect(page.GetByTestId("entries")).ToContainTextAsync("Somebody else sat the examination.");
        await _look.AtAsync(page, "admin-credential");

        async Task DecideAsync(string reason, string state)
        {
            await page.GetByTestId("reason").FillAsync(reason);
            await page.GetByTestId("confirm").ClickAsync();
            await Expect(page.GetByTestId("state")).ToHaveTextAsync(state);
        }
    }

    private async Task SanctionsAsync(IPage page, ServerProcess server)
    {
        await OpenAsync(page, server, "/admin/credentials/sanctions");
        await Expect(page.GetByText("Nobody is barred.")).ToBeVisibleAsync();
        await page.GetByTestId("new-sanction").ClickAsync();
        await Expect(page.GetByTestId("candidate").Locator("option")).Not.ToHaveCountAsync(1);
        await page.GetByTestId("confirm").ClickAsync();
        await Expect(page.Locator(".field-error")).ToBeVisibleAsync();
        await _look.AtAsync(page, "admin-new-sanction");
        await page.GetByTestId("candidate").SelectOptionAsync(new SelectOptionValue { Label = "Demo Candidate 6 (candidate6@demo.example)" });
        await page.GetByTestId("body").SelectOptionAsync("BCI");
        await page.GetByTestId("until").FillAsync("2031-03-31");
        await page.GetByTestId("reason").FillAsync("Passed items on to others.");
        await page.GetByTestId("confirm").ClickAsync();
        await Expect(page.GetByTestId("sanctions-table")).ToContainTextAsync("31 March 2031");
        await page.GetByTestId("lift").ClickAsync();
        await page.GetByTestId("reason").FillAsync("It was somebody else.");
        await page.GetByTestId("confirm").ClickAsync();
        await Expect(page.GetByTestId("sanctions-table")).ToContainTextAsync("It was somebody else.");
        await _look.AtAsync(page, "admin-sanctions");
    }

    private async Task MessagesAsync(IPage page, ServerProcess server)
    {
        await OpenAsync(page, server, "/admin/messages");
        await Expect(page.GetByTestId("messages-table")).ToContainTextAsync("Your CTSA is revoked");
        await page.GetByTestId("messages-table").GetByText("Your CTSA is revoked").ClickAsync();
        await _look.AtAsync(page, "admin-messages");
        await page.GetByTestId("state-filter-sent").CheckAsync();
        await page.GetByTestId("messages-table").GetByRole(AriaRole.Button, new() { Name = "Send again" }).First.ClickAsync();
        await Expect(page.Locator(".toast").GetByText("waits to be sent.")).ToBeVisibleAsync();
    }

    /// <summary>Memberships, vouchers and a group from a file.</summary>
    private async Task MoneyAsync(ServerProcess server)
    {
        var (context, page) = await SignedInAsync(server, "admin");
        await OpenAsync(page, server, "/admin/applications/memberships");
        await page.GetByTestId("new-membership").ClickAsync();
        await page.GetByTestId("member").SelectOptionAsync(new SelectOptionValue { Label = "Demo Candidate 4 – candidate4@demo.example" });
        await _look.AtAsync(page, "admin-new-membership");
        await page.GetByTestId("body").SelectOptionAsync("GSQI");
        await page.GetByTestId("number").FillAsync("G-4711");
        await page.GetByTestId("from").FillAsync("2026-01-01");
        await page.GetByTestId("enter").ClickAsync();
        await Expect(page.GetByTestId("memberships-table")).ToContainTextAsync("G-4711");
        await _look.AtAsync(page, "admin-memberships");

        await OpenAsync(page, server, "/admin/applications/vouchers");
        await page.GetByTestId("issue-vouchers").ClickAsync();
        await page.GetByTestId("price").SelectOptionAsync("CTSS upgrade");
        await page.GetByTestId("issue").ClickAsync();
        await Expect(page.Locator(".field-error")).ToBeVisibleAsync();
        await _look.AtAsync(page, "admin-issue-vouchers");
        await page.GetByTestId("holder").FillAsync("Northern Training Ltd");
        await page.GetByTestId("count").FillAsync("3");
        await page.GetByTestId("expires").FillAsync("2031-12-31");
        await page.GetByTestId("issue").ClickAsync();
        await Expect(page.GetByTestId("codes").Locator("li")).ToHaveCountAsync(3);
        await _look.AtAsync(page, "admin-vouchers-issued");
        await page.GetByTestId("vouchers-issued").GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        await page.GetByTestId("search").FillAsync("Northern");
        await page.GetByTestId("revoke").First.ClickAsync();
        await page.GetByTestId("whole-batch").CheckAsync();
        await _look.AtAsync(page, "admin-revoke-vouchers");
        await page.GetByTestId("revoke-dialog").GetByTestId("confirm-yes").ClickAsync();
        await Expect(page.GetByTestId("revoke")).ToHaveCountAsync(0);
        await _look.AtAsync(page, "admin-vouchers");

        await OpenAsync(page, server, "/admin/applications/enrolment");
        await page.GetByTestId("route").SelectOptionAsync(new SelectOptionValue { Value = "CCSS examination" });
        string[] people = [.. Enumerable.Range(1, 5).Select(number => DemoSignIn.Email($"candidate{number}"))];
        await page.GetByTestId("file").SetInputFilesAsync(new FilePayload { Name = "group.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(string.Join('\n', [.. people, "nobody@example.org"])) });
        await page.GetByTestId("check").ClickAsync();
        await Expect(page.GetByTestId("report")).ToContainTextAsync("1 row cannot be enrolled");
        await _look.AtAsync(page, "admin-enrolment");
        await page.GetByTestId("rows").FillAsync(string.Join('\n', people));
        await page.GetByTestId("check").ClickAsync();
        await page.GetByTestId("enrol").ClickAsync();
        await Expect(page.GetByTestId("report")).ToContainTextAsync("The group is enrolled");
        await context.CloseAsync();
    }

    private async Task EverybodyAfterwardsAsync(ServerProcess server, string revoked)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await OpenAsync(page, server, $"/verify/{revoked}");
        await Expect(page.GetByText("Revoked.")).ToBeVisibleAsync();
        await _look.AtAsync(page, "verify-revoked");
        await context.CloseAsync();
    }

    private async Task<(IBrowserContext Context, IPage Page)> SignedInAsync(ServerProcess server, string account)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await CandidateAtBrowser.SignInAsync(page, server, account);
        return (context, page);
    }

    private static async Task OpenAsync(IPage page, ServerProcess server, string path) => await page.GotoAsync(new Uri(server.Address, path).ToString());
}

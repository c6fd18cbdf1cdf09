using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>One walk through every page of candidate, proctor and administrator, looking at each.</summary>
public sealed class WalkThrough(DemoServer demo, Chromium chromium) : IAsyncLifetime
{
    public PageLook Look { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var server = await demo.StartedAsync();
        await CandidateAsync(server);
        await WaitingRoomAsync(server);
        await ProctorAsync(server);
        await AdministratorAsync(server);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task CandidateAsync(ServerProcess server)
    {
        await SignInPageAsync(server);
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate5");
        await candidate.ChooseAsync("practice-demo");
        await Expect(candidate[$"exam-{candidate.Session}"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "home");
        await candidate[$"exam-{candidate.Session}"].GetByTestId("go-check-in").ClickAsync();
        await Expect(candidate["check-again"]).ToBeEnabledAsync();
        await candidate["check-in-send"].ClickAsync();
        await Expect(candidate["faults"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "check-in");
        await candidate.CheckInAsync();
        await Expect(candidate["skip-tutorial"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "tutorial");
        await candidate.SkipTutorialAsync();
        await Look.AtAsync(candidate.Page, "section-intro");
        await candidate.StartSectionAsync(1);
        await ItemsAsync(candidate);
        await EndAsync(candidate);
    }

    private async Task SignInPageAsync(ServerProcess server)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(server.Address, "/sign-in").ToString());
        await Look.AtAsync(page, "sign-in");
        await context.CloseAsync();
    }

    private async Task ItemsAsync(CandidateAtBrowser candidate)
    {
        foreach (var item in candidate.Form.Sections[0].Items)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of 10");
            var key = candidate.Form.Key(item.Position);
            if (item.Kind is not "mc")
            {
                await candidate.AnswerAsync(item.Position, AnswerPlan.Right(key));
            }

            await Expect(candidate[key.Interactions[0].Kind is "choice" or "order" or "match" ? $"interaction-{key.Interactions[0].Id}" : $"choice-{key.Interactions[0].Id}"]).ToBeVisibleAsync();
            await Look.AtAsync(candidate.Page, $"item-{item.Kind}");
            if (item.Position == 2)
            {
                await candidate["navigator-open"].ClickAsync();
                await Expect(candidate["navigate-2"]).ToBeVisibleAsync();
                await Look.AtAsync(candidate.Page, "navigator");
                await candidate["navigate-2"].ClickAsync();
                await candidate["display"].ClickAsync();
                await Expect(candidate["display-dialog"]).ToBeVisibleAsync();
                await Look.AtAsync(candidate.Page, "display");
                await candidate.Page.Keyboard.PressAsync("Escape");
            }

            if (item.Position < 10)
            {
                await candidate["next"].ClickAsync();
            }
        }
    }

    private async Task EndAsync(CandidateAtBrowser candidate)
    {
        await candidate["review"].ClickAsync();
        await Expect(candidate["section-review"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "review");
        await candidate["end-section"].ClickAsync();
        await Expect(candidate["end-section-dialog"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "end-section");
        await candidate["end-section-dialog"].GetByTestId("confirm-yes").ClickAsync();
        await Expect(candidate["submit-page"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "submit");
        await candidate["submit"].ClickAsync();
        await Expect(candidate["submit-dialog"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "submit-dialog");
        await candidate["submit-dialog"].GetByTestId("confirm-yes").ClickAsync();
        await Expect(candidate["over"]).ToBeVisibleAsync();
        await candidate.ReportAsync();
        await Expect(candidate["report"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "done");
        await candidate["report"].ClickAsync();
        await Expect(candidate.Page.Locator("h1")).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "report");
    }

    /// <summary>Leaves somebody waiting, whom the proctor then sees.</summary>
    private async Task WaitingRoomAsync(ServerProcess server)
    {
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate5");
        await candidate.ChooseAsync("ctss-upgrade");
        await candidate.CheckInAsync();
        await Expect(candidate["waiting"]).ToBeVisibleAsync();
        await Look.AtAsync(candidate.Page, "waiting");
    }

    private async Task ProctorAsync(ServerProcess server)
    {
        await using var proctor = await ProctorAtBrowser.WatchAsync(
            server, chromium, "Demo: Certified Technical Support Specialist, upgrade examination", "Demo Candidate 5");
        await Look.AtAsync(proctor.Page, "proctor-board");
        await proctor.OpenDrawerAsync();
        await Expect(proctor.Page.GetByTestId("time-line")).ToBeVisibleAsync();
        await Look.AtAsync(proctor.Page, "proctor-drawer");
        await proctor.Page.GetByTestId("drawer").GetByTestId("add-time").ClickAsync();
        await Expect(proctor.Page.GetByTestId("drawer").GetByTestId("reason-0")).ToBeVisibleAsync();
        await Look.AtAsync(proctor.Page, "proctor-add-time");
        await proctor.Page.GotoAsync(new Uri(server.Address, "/proctor").ToString());
        await Expect(proctor.Page.GetByTestId("proctor-slots").GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await Look.AtAsync(proctor.Page, "proctor-slots");
    }

    private async Task AdministratorAsync(ServerProcess server)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await CandidateAtBrowser.SignInAsync(page, server, "admin");
        foreach (var (path, name) in new[] { ("/admin", "admin-today"), ("/admin/slots", "admin-slots"), ("/admin/bookings", "admin-bookings"), ("/admin/item-bank", "admin-item-bank") })
        {
            await page.GotoAsync(new Uri(server.Address, path).ToString());
            await Expect(page.Locator("main table").First).ToBeVisibleAsync();
            await Look.AtAsync(page, name);
        }

        foreach (var (path, button) in new[] { ("/admin/slots", "new-slot"), ("/admin/bookings", "new-booking") })
        {
            await page.GotoAsync(new Uri(server.Address, path).ToString());
            await page.GetByTestId(button).ClickAsync();
            await page.GetByTestId("save").ClickAsync();
            await Expect(page.Locator(".field-error").First).ToBeVisibleAsync();
            await Look.AtAsync(page, $"admin-{button}");
        }

        await context.CloseAsync();
    }
}

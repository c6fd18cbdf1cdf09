using System.Text.RegularExpressions;
using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>A section that is taken item by item, as its candidate sees it.</summary>
public sealed class LinearExamination(TestStores stores, Chromium chromium)
{
    [Fact(Timeout = Limit.Sitting)]
    public async Task Candidate_is_told_goes_forward_and_finds_no_way_back()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy().Linear("practice-demo"));
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate3");
        var look = new PageLook();
        await candidate.ChooseAsync("practice-demo");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await Expect(candidate["linear-warning"]).ToBeVisibleAsync();
        await look.AtAsync(candidate.Page, "before a linear section");
        await candidate.StartSectionAsync(1);
        await candidate.AnswerAsync(1, AnswerPlan.Right(candidate.Form.Key(1)));
        await Expect(candidate["previous"]).ToHaveCountAsync(0);
        await Expect(candidate["navigator-open"]).ToHaveCountAsync(0);

        await candidate["next"].ClickAsync();
        await Expect(candidate["leave-item-dialog"]).ToBeVisibleAsync();
        await look.AtAsync(candidate.Page, "leaving an item");
        await candidate["leave-item-dialog"].GetByTestId("confirm-no").ClickAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 1 of 10");
        await candidate["next"].ClickAsync();
        await candidate["leave-item-dialog"].GetByTestId("confirm-yes").ClickAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 2 of 10");

        var connected = await HoldConnectionAsync(candidate.Page);
        await candidate.Page.ReloadAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 2 of 10");
        await candidate["next"].ClickAsync();
        await Expect(candidate["leave-item-dialog"]).ToContainTextAsync("Opening…");
        connected.SetResult();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 3 of 10");
        await Expect(candidate["leave-item-dialog"]).ToBeHiddenAsync();
        await look.AtAsync(candidate.Page, "an item of a linear section");
        await PastADoubleClickAsync(candidate.Page);
        await candidate.Page.Keyboard.PressAsync("Alt+Shift+KeyP");
        await candidate.Page.Keyboard.PressAsync("Alt+Shift+KeyN");
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 4 of 10");

        await candidate["review"].ClickAsync();
        await Expect(candidate["review-table"].Locator("tbody tr")).ToHaveCountAsync(1);
        await look.AtAsync(candidate.Page, "finishing a linear section");
        await candidate["back-to-item"].ClickAsync();
        await candidate.EndSectionAsync();
        await candidate.SubmitAsync();
        ReportShown.Agrees(await candidate.ReportAsync(), IndependentScore.Of(candidate.Form, candidate.Answers), "practice");
        Assert.Empty(look.Violations);
        Assert.Empty(look.TooWide);
    }

    /// <summary>What comes in the first half second of an item could be meant for the one before, and does not leave it.</summary>
    private static async Task PastADoubleClickAsync(IPage page) =>
        await page.WaitForFunctionAsync("since => performance.now() - since > 500", await page.EvaluateAsync<double>("() => performance.now()"));

    /// <summary>Connections the page makes from now on do not get through before what is returned is done.</summary>
    private static async Task<TaskCompletionSource> HoldConnectionAsync(IPage page)
    {
        var gate = new TaskCompletionSource();
        await page.RouteWebSocketAsync(
            new Regex("/hubs/candidate", RegexOptions.None, Regex.InfiniteMatchTimeout),
            toPage => toPage.ConnectToServer().OnMessage(frame => _ = gate.Task.ContinueWith(
                _ => Pass(frame, toPage), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)));
        return gate;
    }

    private static void Pass(IWebSocketFrame frame, IWebSocketRoute to)
    {
        if (frame.Text is { } text)
        {
            to.Send(text);
        }
        else
        {
            to.Send(frame.Binary!);
        }
    }
}

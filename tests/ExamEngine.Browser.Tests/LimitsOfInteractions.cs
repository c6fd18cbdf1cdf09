using System.Net;
using ExamEngine.Specs.Browser.Fixtures;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>A candidate who wants more than an interaction takes is told so in words, and loses nothing.</summary>
public sealed class LimitsOfInteractions(DemoServer demo, Chromium chromium)
{
    private const int MostBytes = 1_048_576;
    private const int MostPlays = 5;

    [Fact(Timeout = Limit.Sitting)]
    public async Task Too_much_is_refused_with_words_and_what_was_there_stays()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate5");
        await candidate.ChooseAsync("practice-interactions");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);

        await GoToAsync(candidate, "multiple");
        await ThirdIsRefusedAsync(candidate, ["A", "B"], "C");
        await GoToAsync(candidate, "hottext");
        await ThirdIsRefusedAsync(candidate, ["H1", "H2"], "H3");
        await GoToAsync(candidate, "associate");
        await PairOfAUsedEntryIsRefusedAsync(candidate);
        await GoToAsync(candidate, "graphicgap");
        await AssetIsForCandidatesOnlyAsync(candidate);
        await GoToAsync(candidate, "media");
        await PlaysAreCountedAsync(candidate);
        await GoToAsync(candidate, "upload");
        await FilesAreRefusedAsync(candidate);
        await FileIsSentWhenTheNetworkIsBackAsync(candidate);
        await candidate.EverythingIsSavedAsync();
    }

    private static Task GoToAsync(CandidateAtBrowser candidate, string kind) => candidate.GoToAsync(candidate.Form.Items.Single(item => item.Kind == kind).Position);

    private static async Task ThirdIsRefusedAsync(CandidateAtBrowser candidate, string[] taken, string third)
    {
        foreach (var choice in taken)
        {
            await candidate[$"choice-{choice}"].CheckAsync();
        }

        await candidate[$"choice-{third}"].ClickAsync();
        await Expect(candidate["refusal"]).ToHaveTextAsync("You can choose at most 2. Take one back before you choose another.");
        await Expect(candidate[$"choice-{third}"]).Not.ToBeCheckedAsync();
        foreach (var choice in taken)
        {
            await Expect(candidate[$"choice-{choice}"]).ToBeCheckedAsync();
        }
    }

    private static async Task PairOfAUsedEntryIsRefusedAsync(CandidateAtBrowser candidate)
    {
        foreach (var choice in new[] { "KEYBOARD", "USB", "KEYBOARD", "RJ45" })
        {
            await candidate[$"choice-{choice}"].ClickAsync();
        }

        await Expect(candidate["refusal"]).ToContainTextAsync("Keyboard");
        await Expect(candidate.Page.Locator("[data-testid^=pair-]")).ToHaveCountAsync(1);
    }

    /// <summary>Whoever is not signed in gets no picture, whatever address they know.</summary>
    private static async Task AssetIsForCandidatesOnlyAsync(CandidateAtBrowser candidate)
    {
        await candidate.Page.Locator("main img").Nth(2).WaitForAsync();
        var addresses = await candidate.Page.Locator("main img").EvaluateAllAsync<string[]>("all => all.map(each => each.src)");
        using var nobody = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        foreach (var address in addresses)
        {
            Assert.True((await candidate.Page.APIRequest.GetAsync(address)).Ok, address);
            using var answer = await nobody.GetAsync(new Uri(address));
            Assert.True(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}");
        }
    }

    private static async Task PlaysAreCountedAsync(CandidateAtBrowser candidate)
    {
        var media = candidate["interaction-PLAYS"];
        for (var play = 1; play <= MostPlays; play++)
        {
            await candidate["play-PLAYS"].ClickAsync();
            await Expect(media).ToHaveAttributeAsync("data-plays", $"{play}");
            if (play < MostPlays)
            {
                await candidate["restart-PLAYS"].ClickAsync();
            }
        }

        await Expect(candidate["plays-PLAYS"]).ToHaveTextAsync("Played 5 times. You have used all plays.");
        await Expect(candidate["play-PLAYS"]).ToHaveAttributeAsync("aria-disabled", "true");
        await candidate.Page.ReloadAsync();
        await Expect(media).ToHaveAttributeAsync("data-plays", $"{MostPlays}");
        await Expect(candidate["play-PLAYS"]).ToHaveAttributeAsync("aria-disabled", "true");
        await candidate["clear-answer"].ClickAsync();
        await Expect(media).ToHaveAttributeAsync("data-plays", $"{MostPlays}");
    }

    private static async Task FilesAreRefusedAsync(CandidateAtBrowser candidate)
    {
        var box = candidate["choice-RESPONSE"];
        await box.SetInputFilesAsync(HandedIn.Text("first.txt"));
        await Expect(candidate["file-RESPONSE"]).ToContainTextAsync("first.txt");
        await box.SetInputFilesAsync(HandedIn.Large("large.txt", MostBytes + 1));
        await Expect(candidate["refusal"]).ToContainTextAsync("The largest file that is taken is 1 MB");
        await box.SetInputFilesAsync(new FilePayload { Name = "program.zip", MimeType = "application/zip", Buffer = [80, 75, 3, 4] });
        await Expect(candidate["refusal"]).ToHaveTextAsync("“program.zip” is not of a kind that is taken here. Choose TXT, LOG, PDF, PNG, JPG or JPEG.");
        // It calls itself a picture, and the server looks into it.
        await box.SetInputFilesAsync(new FilePayload { Name = "picture.png", MimeType = "image/png", Buffer = [80, 75, 3, 4, 20, 0, 0, 0] });
        await Expect(candidate["failed-RESPONSE"]).ToContainTextAsync("picture.png is not handed in.");
        await Expect(candidate["again-RESPONSE"]).ToHaveCountAsync(0);
        await candidate["cancel-RESPONSE"].ClickAsync();
        await Expect(candidate["file-RESPONSE"]).ToContainTextAsync("first.txt");
    }

    private static async Task FileIsSentWhenTheNetworkIsBackAsync(CandidateAtBrowser candidate)
    {
        await candidate.Context.SetOfflineAsync(true);
        await candidate["choice-RESPONSE"].SetInputFilesAsync(HandedIn.Text("second.txt"));
        await Expect(candidate["failed-RESPONSE"]).ToContainTextAsync("The file is still here");
        await Expect(candidate["file-RESPONSE"]).ToBeVisibleAsync();
        await candidate["previous"].ClickAsync();
        await candidate.Context.SetOfflineAsync(false);
        await candidate["next"].ClickAsync();
        await Expect(candidate["file-RESPONSE"]).ToContainTextAsync("second.txt", new() { Timeout = 30_000 });
        await Expect(candidate["failed-RESPONSE"]).ToHaveCountAsync(0);
    }
}

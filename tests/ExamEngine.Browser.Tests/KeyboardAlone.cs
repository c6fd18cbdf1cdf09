using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>A candidate who cannot use a mouse sits the practice examination.</summary>
public sealed class KeyboardAlone(DemoServer demo, Chromium chromium)
{
    [Fact(Timeout = Limit.Sitting)]
    public async Task Everything_from_check_in_to_submission_is_done_with_the_keyboard()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate4");
        await candidate.ChooseAsync("practice-demo");
        var keyboard = new KeyboardAnswer(candidate.Page);

        await candidate[$"exam-{candidate.Session}"].WaitForAsync();
        await keyboard.TabToAsync($"[data-testid=\"exam-{candidate.Session}\"] [data-testid=go-check-in]");
        await candidate.Page.Keyboard.PressAsync("Enter");
        await CheckInAsync(candidate, keyboard);
        await keyboard.PressAsync("skip-tutorial");
        await Expect(candidate["section-intro"]).ToBeVisibleAsync();
        await Expect(candidate["start-section"]).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await keyboard.PressAsync("start-section");
        await candidate.CountsAsync();

        foreach (var item in candidate.Form.Sections[0].Items)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of 10");
            await Expect(candidate["item-number"]).ToBeFocusedAsync();
            await ReachesTheTableAsync(candidate.Page, keyboard);
            await AnswerAsync(candidate, keyboard, item.Position);
            await candidate.Page.Keyboard.PressAsync("Alt+Shift+N");
        }

        await Expect(candidate["section-review"]).ToBeVisibleAsync();
        await Expect(candidate["review-counts"]).ToContainTextAsync("10 items complete");
        await keyboard.PressAsync("end-section");
        await keyboard.PressAsync("confirm-yes");
        await Expect(candidate["submit-page"]).ToBeVisibleAsync();
        await keyboard.PressAsync("submit");
        await keyboard.PressAsync("confirm-yes");
        await Expect(candidate["over"]).ToBeVisibleAsync();
        ReportShown.Agrees(await candidate.ReportAsync(), IndependentScore.Of(candidate.Form, candidate.Answers), "practice");
    }

    private static async Task CheckInAsync(CandidateAtBrowser candidate, KeyboardAnswer keyboard)
    {
        await Expect(candidate["check-again"]).ToBeEnabledAsync();
        await keyboard.TabToAsync("[data-testid=confirmation-number]");
        await candidate.Page.Keyboard.TypeAsync(await candidate.ConfirmationNumberAsync());
        await keyboard.TabToAsync("[data-testid=accept-rules]");
        await candidate.Page.Keyboard.PressAsync("Space");
        await keyboard.PressAsync("check-in-send");
    }

    /// <summary>On a narrow screen a table is wider than its column: the keyboard scrolls it. Where it fits, it is no stop on the way.</summary>
    private static async Task ReachesTheTableAsync(IPage page, KeyboardAnswer keyboard)
    {
        var table = page.Locator(".stimulus table");
        if (await table.CountAsync() == 0)
        {
            return;
        }

        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 640);
        await Expect(table).ToHaveAttributeAsync("tabindex", "0");
        await keyboard.TabToAsync(".stimulus table");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.WaitForFunctionAsync("() => document.querySelector('.stimulus table').scrollLeft > 0");
        await page.SetViewportSizeAsync(size.Width, size.Height);
        await Expect(table).Not.ToHaveAttributeAsync("tabindex", "0");
    }

    private static async Task AnswerAsync(CandidateAtBrowser candidate, KeyboardAnswer keyboard, int position)
    {
        var key = candidate.Form.Key(position);
        var right = AnswerPlan.Right(key);
        // A line break would need the same key as a button.
        var answer = Answer.Of(key.Interactions.Select(each => (each.Id, (IReadOnlyList<string>)[.. right[each.Id].Select(value => value.Replace('\n', ' '))])));
        foreach (var interaction in key.Interactions)
        {
            await keyboard.GiveAsync(interaction, answer[interaction.Id]);
        }

        candidate.Remember(position, answer);
    }
}

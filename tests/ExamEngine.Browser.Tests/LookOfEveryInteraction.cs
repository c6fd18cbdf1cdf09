using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>Every kind of interaction is looked at, before it is answered and afterwards.</summary>
public sealed class LookOfEveryInteraction(DemoServer demo, Chromium chromium)
{
    [Fact(Timeout = Limit.Sitting)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_a_narrow_screen()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate4");
        var look = new PageLook();
        await candidate.ChooseAsync("practice-interactions");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        var items = candidate.Form.Sections[0].Items;
        foreach (var item in items)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of {items.Count}");
            var key = candidate.Form.Key(item.Position);
            await Answering.ShowsAsync(candidate.Page, key, Answer.None);
            await look.AtAsync(candidate.Page, $"every-{item.Kind}");
            await candidate.AnswerAsync(item.Position, AnswerPlan.Right(key));
            await Answering.ShowsAsync(candidate.Page, key, candidate.Answers[item.Position]);
            await look.AtAsync(candidate.Page, $"every-{item.Kind}-answered");
            await candidate["next"].ClickAsync();
        }

        Assert.Equal(2 * items.Count, look.Pages.Count);
        Assert.Empty(look.Violations);
        Assert.Empty(look.TooWide);
    }
}

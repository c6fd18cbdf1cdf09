using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>What a candidate sees when the examination does not simply go on.</summary>
public sealed class InterruptionsOfAnExamination(TestStores stores, Chromium chromium)
{
    private const string Slot = "Demo: Certified Technical Support Specialist, upgrade examination";
    private readonly Random _random = new(9);

    [Fact(Timeout = Limit.Sitting)]
    public async Task Paused_between_sections_opened_elsewhere_and_taken_back_read_well_for_everybody()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy());
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate2");
        await candidate.ChooseAsync("ctss-upgrade");
        await using var proctor = await ProctorAtBrowser.WatchAsync(server, chromium, Slot, candidate.Name);
        var look = new PageLook();
        await candidate.CheckInAsync();
        await proctor.ReleaseAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        await candidate.AnswerThroughAsync(1, last: 2, _random);

        await proctor.PauseAsync();
        await Expect(candidate["paused"]).ToBeVisibleAsync();
        await look.AtAsync(candidate.Page, "paused");
        await proctor.ResumeAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 2 of 30");

        var second = await candidate.Page.Context.NewPageAsync();
        await second.GotoAsync(candidate.Page.Url);
        await Expect(second.GetByTestId("item-number")).ToHaveTextAsync("Item 2 of 30");
        await Expect(candidate["fenced"]).ToBeVisibleAsync();
        await look.AtAsync(candidate.Page, "opened elsewhere");
        await candidate["take-back"].ClickAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 2 of 30");
        await Expect(second.GetByTestId("fenced")).ToBeVisibleAsync();
        await second.CloseAsync();

        await candidate.EndSectionAsync();
        await Expect(candidate["starts-by"]).ToContainTextAsync("or by itself in");
        await look.AtAsync(candidate.Page, "between sections");

        Assert.Empty(look.Violations);
        Assert.Empty(look.TooWide);
    }
}

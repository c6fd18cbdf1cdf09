using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>What candidate, proctor and administrator see when two of them take a termination back.</summary>
public sealed class TakingATerminationBack(TestStores stores, Chromium chromium)
{
    private const string Slot = "Demo: Certified Technical Support Specialist, upgrade examination";
    private const string Why = "It was a glucose meter, and it was on the list of what is allowed.";
    private readonly Random _random = new(13);

    [Fact(Timeout = Limit.Sitting)]
    public async Task Brings_the_candidate_back_to_the_item_with_every_answer_by_keyboard_alone()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy());
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate3");
        await candidate.ChooseAsync("ctss-upgrade");
        await using var proctor = await ProctorAtBrowser.WatchAsync(server, chromium, Slot, candidate.Name);
        await using var administrator = await ProctorAtBrowser.WatchAsync(server, chromium, Slot, candidate.Name, "admin");
        var look = new PageLook();
        await candidate.CheckInAsync();
        await proctor.ReleaseAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        await candidate.AnswerThroughAsync(1, last: 2, _random);
        await candidate.EverythingIsSavedAsync();

        await proctor.TerminateAsync("A phone lay on the desk.");
        await Expect(candidate["over"]).ToBeVisibleAsync();
        await candidate.Page.ReloadAsync();
        await Expect(candidate["over"]).ToBeVisibleAsync();
        await Expect(proctor.Page.GetByTestId("ask-reinstatement")).ToHaveAttributeAsync("aria-disabled", "true");
        await look.AtAsync(proctor.Page, "board with a termination, proctor");

        await administrator.OpenDrawerAsync();
        await administrator.Page.GetByTestId("ask-reinstatement").PressAsync("Enter");
        await Expect(administrator.Page.GetByTestId("reinstatement-reason")).ToBeFocusedAsync();
        await look.AtAsync(administrator.Page, "asking to take a termination back");
        await administrator.SureAsync("reinstatement-reason", Why);
        await Expect(administrator.Page.GetByTestId("agree-reinstatement")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(administrator.Page.GetByTestId("reinstatement")).ToContainTextAsync("You have asked for it yourself.");
        await look.AtAsync(administrator.Page, "own request to take a termination back");

        await Expect(proctor.Page.GetByTestId($"row-{candidate.Name}").GetByTestId("trouble-reinstatement")).ToContainTextAsync($"Taking back asked for by Demo Administrator: {Why}");
        await proctor.Page.GetByTestId("refuse-reinstatement").PressAsync("Enter");
        await look.AtAsync(proctor.Page, "request to take a termination back");
        await proctor.Page.GetByTestId("stands-reason").FillAsync("I saw the phone.");
        await proctor.Page.GetByTestId("confirm").PressAsync("Enter");
        await Expect(administrator.Page.GetByTestId("reinstatement")).ToContainTextAsync("Demo Proctor did not agree: “I saw the phone.”");
        await administrator.Page.GetByTestId("ask-reinstatement").PressAsync("Enter");
        await administrator.SureAsync("reinstatement-reason", Why);
        await Expect(proctor.Page.GetByTestId("refuse-reinstatement")).ToBeVisibleAsync();
        await proctor.Page.GetByTestId("agree-reinstatement").PressAsync("Enter");

        await Expect(proctor.Page.GetByTestId("reinstatement-result")).ToContainTextAsync("Taken back");
        await proctor.SeesStateAsync("paused");
        await Expect(candidate["paused"]).ToContainTextAsync(Why);
        await Expect(candidate["notice"].Filter(new() { HasText = "the termination was taken back" })).ToBeVisibleAsync();
        await look.AtAsync(candidate.Page, "termination taken back");
        await proctor.ResumeAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 2 of 30");
        await candidate.GoToAsync(1);
        await candidate.AnswerThroughAsync(1, last: 3, _random);
        await candidate.EverythingIsSavedAsync();
        await Expect(proctor.Page.GetByTestId("time-line")).ToContainTextAsync("The termination was taken back");

        Assert.Empty(look.Violations);
        Assert.Empty(look.TooWide);
    }
}

using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>What candidate and proctor see when a device fails, and when a connection does.</summary>
public sealed class AnotherDevice(TestStores stores, Chromium chromium)
{
    private const string Slot = "Demo: Certified Technical Support Specialist, upgrade examination";
    private readonly Random _random = new(11);

    [Fact(Timeout = Limit.Sitting)]
    public async Task Takes_an_examination_under_way_when_the_proctor_approves_and_its_lost_connection_stops_the_clock()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy().WithDisconnect("ctss-upgrade", 5));
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate3");
        await candidate.ChooseAsync("ctss-upgrade");
        await using var proctor = await ProctorAtBrowser.WatchAsync(server, chromium, Slot, candidate.Name);
        var look = new PageLook();
        await candidate.CheckInAsync();
        await proctor.ReleaseAsync();
        await candidate.SkipTutorialAsync();
        await Expect(candidate["stands"]).ToContainTextAsync("5:00");
        await candidate.StartSectionAsync(1);
        await candidate.AnswerThroughAsync(1, last: 2, _random);
        await candidate.EverythingIsSavedAsync();

        await using var other = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate3");
        await other.Page.GotoAsync(candidate.Page.Url);
        await Expect(other["device-waiting"]).ToBeVisibleAsync();
        await look.AtAsync(other.Page, "another device waiting");
        await Expect(candidate["notice"]).ToContainTextAsync("another device");
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 2 of 30");

        await proctor.Page.GetByTestId($"row-{candidate.Name}").GetByTestId("trouble-device").WaitForAsync();
        await proctor.OpenDrawerAsync();
        await proctor.Page.GetByTestId("refuse-device").PressAsync("Enter");
        await look.AtAsync(proctor.Page, "board with another device");
        await proctor.Page.GetByTestId("reason-0").CheckAsync();
        await proctor.Page.GetByTestId("confirm").PressAsync("Enter");
        await Expect(other["device-refused"]).ToContainTextAsync("You are not at your place");
        await look.AtAsync(other.Page, "another device refused");

        await other["ask-again"].PressAsync("Enter");
        await Expect(other["device-waiting"]).ToBeVisibleAsync();
        await proctor.Page.GetByTestId("admit-device").PressAsync("Enter");
        await Expect(other["item-number"]).ToHaveTextAsync("Item 2 of 30");
        await Expect(candidate["fenced"]).ToBeVisibleAsync();
        await Expect(proctor.Page.GetByTestId("time-line")).ToContainTextAsync("The other device was approved");

        await other.Context.SetOfflineAsync(true);
        await Expect(other["away"]).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(other["item-number"]).ToBeHiddenAsync();
        // The page may know of it before the server does.
        await Expect(proctor.Page.GetByTestId("time-line")).ToContainTextAsync("Connection lost");
        await look.AtAsync(other.Page, "connection away");
        await other.Context.SetOfflineAsync(false);
        await Expect(other["item-number"]).ToHaveTextAsync("Item 2 of 30", new() { Timeout = 30_000 });
        await Expect(other["notice"].Filter(new() { HasText = "Your connection was away" })).ToBeVisibleAsync();
        await Expect(proctor.Page.GetByTestId("time-line")).ToContainTextAsync("Connection back");
        await look.AtAsync(other.Page, "connection back");

        Assert.Empty(look.Violations);
        Assert.Empty(look.TooWide);
    }
}

using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>The upgrade examination of two sections, on PostgreSQL and Redis.</summary>
public sealed class UpgradeExamination(TestStores stores, Chromium chromium)
{
    private const string Slot = "Demo: Certified Technical Support Specialist, upgrade examination";

    private readonly Random _random = new(7);

    [Fact(Timeout = Limit.Sitting)]
    public async Task Two_sections_with_a_pause_and_a_reload_are_reported_as_counted_independently()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Production), new ItemBankCopy());
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate1");
        var wire = WireTap.On(candidate.Page);
        await candidate.ChooseAsync("ctss-upgrade");
        await using var proctor = await ProctorAtBrowser.WatchAsync(server, chromium, Slot, candidate.Name);
        await candidate.CheckInAsync();
        await proctor.SeesStateAsync("checkedIn");
        await proctor.ReleaseAsync();
        await candidate.SkipTutorialAsync();

        await candidate.StartSectionAsync(1);
        await candidate.AnswerThroughAsync(1, last: 15, _random);
        await proctor.SeesAnsweredAsync(candidate.Answers.Count);
        await proctor.PauseAsync();
        await proctor.Promptness.SeesAsync("pause on the candidate's page", () => Expect(candidate["paused"]).ToBeVisibleAsync());
        await proctor.ResumeAsync();
        await proctor.Promptness.SeesAsync("item after the pause", () => Expect(candidate["item-number"]).ToHaveTextAsync("Item 15 of 30"));
        await candidate.NextAsync();
        await candidate.AnswerThroughAsync(1, last: 30, _random);
        await candidate.EndSectionAsync();

        await candidate.StartSectionAsync(2);
        await candidate.AnswerThroughAsync(2, last: 5, _random);
        await candidate.Page.ReloadAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 5 of 30");
        await candidate.NextAsync();
        await candidate.AnswerThroughAsync(2, last: 30, _random);
        await candidate.EndSectionAsync();
        await candidate.SubmitAsync();
        await proctor.SeesSectionAsync("2 of 2");
        proctor.Promptness.Holds();

        Assert.Empty(await RecordedAnswers.DifferencesAsync(server, candidate.Session, candidate.Answers, candidate.Form));
        var score = IndependentScore.Of(candidate.Form, candidate.Answers);
        ReportShown.Agrees(await candidate.ReportAsync(), score, score.Passed ? "passed" : "failed");

        // Sixty items of the bank that certifies have gone to this browser; nothing of what is known about them has.
        var secrets = Secrets.Of(server.Bank.Folder);
        Assert.Empty((await wire.ReceivedAsync()).SelectMany(secrets.FoundIn));
    }
}

using System.Diagnostics;
using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>The standard examination of four sections from sign-in to report, with everything that happens on a bad day, and a proctor who watches.</summary>
public sealed class WholeExamination(DemoServer demo, Chromium chromium, ITestOutputHelper output)
{
    private const string Slot = "Demo: Certified Technical Support Specialist, standard examination";
    /// <summary>A network that swallows everything is noticed when a call gets no answer.</summary>
    private const float LossNoticed = 30_000;

    /// <summary>Between two looks at a clock some of it goes by unmeasured.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Off = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    private readonly Random _random = new(20261122);

    [Fact(Timeout = Limit.Sitting)]
    public async Task Four_sections_with_reload_reopening_lost_network_and_a_time_limit_are_reported_as_counted_independently()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate2");
        await candidate.ChooseAsync("ctss-standard");
        await using var proctor = await ProctorAtBrowser.WatchAsync(server, chromium, Slot, candidate.Name);

        await AdmitAsync(candidate, proctor);
        await FirstSectionAsync(candidate, proctor);
        await SecondSectionAsync(candidate, proctor);
        await ThirdSectionAsync(candidate, proctor);
        await FourthSectionAsync(candidate, proctor);

        var score = IndependentScore.Of(candidate.Form, candidate.Answers);
        ReportShown.Agrees(await candidate.ReportAsync(), score, score.Passed ? "passed" : "failed");
        await ReportPageAgreesAsync(candidate, score);
        output.WriteLine($"{score.Total} of {score.Max} points, cut {score.Cut}, {score.NotAnswered.Count} not answered");
        foreach (var (what, after) in proctor.Promptness.Seen)
        {
            output.WriteLine($"{what} after {after.TotalMilliseconds:0} ms");
        }

        proctor.Promptness.Holds();
    }

    private static async Task AdmitAsync(CandidateAtBrowser candidate, ProctorAtBrowser proctor)
    {
        await proctor.SeesStateAsync("scheduled");
        await candidate.CheckInAsync();
        await proctor.SeesStateAsync("checkedIn");
        await Expect(candidate["waiting"]).ToBeVisibleAsync();
        await proctor.SeesConnectionAsync(connected: true);
        await proctor.ReleaseAsync();
        await proctor.SeesStateAsync("ready");
        await candidate.SkipTutorialAsync();
    }

    /// <summary>Reloaded in the middle; paused and resumed; given five minutes.</summary>
    private async Task FirstSectionAsync(CandidateAtBrowser candidate, ProctorAtBrowser proctor)
    {
        await candidate.StartSectionAsync(1);
        await proctor.SeesStateAsync("running");
        await proctor.SeesSectionAsync("1 of 4");
        await candidate.AnswerThroughAsync(1, last: 12, _random);
        await proctor.SeesAnsweredAsync(candidate.Answers.Count);

        await candidate.Page.ReloadAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 12 of 30");
        await ShowsAnswersAsync(candidate, 1, 5, 12);

        await PauseAndResumeAsync(candidate, proctor);
        await ShowsAnswersAsync(candidate, 7, 12);

        var gone = Stopwatch.StartNew();
        var left = await candidate.TimeLeftAsync();
        await proctor.AddFiveMinutesAsync();
        await proctor.Promptness.SeesAsync("added time on the candidate's page", () => Expect(candidate["notice"].Filter(new() { HasText = "added 5 minutes" })).ToBeVisibleAsync());
        Assert.InRange(await candidate.TimeLeftAsync() - left, TimeSpan.FromMinutes(5) - gone.Elapsed - Slack, TimeSpan.FromMinutes(5) + Slack);

        await candidate.NextAsync();
        await candidate.AnswerThroughAsync(1, last: 30, _random);
        await candidate.EndSectionAsync();
        await proctor.SeesSectionAsync("finished");
        await Expect(candidate["section-intro"]).ToContainTextAsync("Section 1 is finished.");
    }

    private static async Task PauseAndResumeAsync(CandidateAtBrowser candidate, ProctorAtBrowser proctor)
    {
        // Runs while the examination does, or may still.
        var running = Stopwatch.StartNew();
        var left = await candidate.TimeLeftAsync();
        await proctor.PauseAsync();
        await proctor.SeesStateAsync("paused");
        running.Stop();
        await proctor.Promptness.SeesAsync("pause on the candidate's page", () => Expect(candidate["paused"]).ToBeVisibleAsync());
        await proctor.SeesClockAsync(stopped: true);
        await Expect(candidate["item-number"]).ToBeHiddenAsync();
        // A reload must not show the items either, nor lose them for afterwards.
        await candidate.Page.ReloadAsync();
        await Expect(candidate["paused"]).ToBeVisibleAsync();
        await Expect(candidate["item-number"]).ToBeHiddenAsync();

        var frozen = await proctor.TimeLeftAsync();
        var paused = Stopwatch.StartNew();
        while (paused.Elapsed < Pause)
        {
            Assert.Equal(frozen, await proctor.TimeLeftAsync());
        }

        running.Start();
        await proctor.ResumeAsync();
        await proctor.SeesStateAsync("running");
        await proctor.Promptness.SeesAsync("item after the pause", () => Expect(candidate["item-number"]).ToHaveTextAsync("Item 12 of 30"));
        Assert.InRange(left - await candidate.TimeLeftAsync(), -Slack, running.Elapsed + Slack);
    }

    /// <summary>The browser is closed with an answer that never left it and opened again; later the network is off for ten seconds.</summary>
    private async Task SecondSectionAsync(CandidateAtBrowser candidate, ProctorAtBrowser proctor)
    {
        await candidate.StartSectionAsync(2);
        await proctor.SeesSectionAsync("2 of 4");
        await candidate.AnswerThroughAsync(2, last: 8, _random);
        await candidate.EverythingIsSavedAsync();

        await candidate.Context.SetOfflineAsync(true);
        await candidate.NextAsync();
        var ninth = candidate.Form.Sections[1].Items[8].Position;
        await candidate.AnswerAsync(ninth, AnswerPlan.Right(candidate.Form.Key(ninth)));
        await Expect(candidate["save-state"]).ToContainTextAsync("only on this device", new() { Timeout = LossNoticed });
        await candidate.CloseAndReopenAsync(chromium);
        await Expect(candidate["item-number"]).ToContainTextAsync("of 30");
        await candidate.EverythingIsSavedAsync();
        await candidate.GoToAsync(9);
        await ShowsAnswersAsync(candidate, 9);
        await proctor.SeesAnsweredAsync(candidate.Answers.Count);

        await NetworkOffAsync(candidate, proctor);
        await candidate.AnswerThroughAsync(2, last: 30, _random);
        await candidate.EndSectionAsync();
    }

    private async Task NetworkOffAsync(CandidateAtBrowser candidate, ProctorAtBrowser proctor)
    {
        var before = candidate.Answers.Count;
        var off = Stopwatch.StartNew();
        await candidate.Context.SetOfflineAsync(true);
        await candidate.NextAsync();
        // The page has the two items after the one on screen.
        await candidate.AnswerThroughAsync(2, last: 11, _random);
        await Expect(candidate["link-state"]).ToContainTextAsync("No connection. Go on working", new() { Timeout = LossNoticed });
        await proctor.SeesConnectionAsync(connected: false);
        while (off.Elapsed < Off)
        {
            await Expect(candidate["link-state"]).ToBeVisibleAsync();
        }

        await candidate.Context.SetOfflineAsync(false);
        await candidate.EverythingIsSavedAsync(timeout: LossNoticed);
        await proctor.SeesConnectionAsync(connected: true);
        await proctor.SeesAnsweredAsync(candidate.Answers.Count);
        Assert.True(candidate.Answers.Count > before, "Nothing was answered without the network.");
        await candidate.NextAsync();
    }

    /// <summary>Nobody ends it: its time does.</summary>
    private async Task ThirdSectionAsync(CandidateAtBrowser candidate, ProctorAtBrowser proctor)
    {
        await candidate.StartSectionAsync(3);
        await candidate.AnswerThroughAsync(3, last: 3, _random);
        await candidate.EverythingIsSavedAsync();
        await Expect(candidate["section-intro"]).ToContainTextAsync("Its time was up", new() { Timeout = 60_000 });
        await proctor.SeesSectionAsync("finished");
    }

    private async Task FourthSectionAsync(CandidateAtBrowser candidate, ProctorAtBrowser proctor)
    {
        await candidate.StartSectionAsync(4);
        await candidate.AnswerThroughAsync(4, last: 30, _random);
        await candidate["flag"].ClickAsync();
        await candidate.EndSectionAsync();
        await candidate.SubmitAsync();
        await proctor.SeesSectionAsync("4 of 4");
        await proctor.SeesAnsweredAsync(candidate.Answers.Count);
    }

    private static async Task ShowsAnswersAsync(CandidateAtBrowser candidate, params int[] numbers)
    {
        var section = candidate.Form.Sections[candidate.OpenSection - 1];
        foreach (var number in numbers)
        {
            await candidate.GoToAsync(number);
            var position = section.Items[number - 1].Position;
            await Answering.ShowsAsync(candidate.Page, candidate.Form.Key(position), candidate.Answers.GetValueOrDefault(position, Answer.None));
        }
    }

    private static async Task ReportPageAgreesAsync(CandidateAtBrowser candidate, IndependentScore score)
    {
        await candidate["report"].ClickAsync();
        var report = candidate.Page.Locator("main");
        await Expect(report).ToContainTextAsync(score.Passed ? "Passed" : "Not passed");
        await Expect(report).ToContainTextAsync(FormattableString.Invariant($"{score.Total:0.##} of {score.Max:0.##}"));
        await Expect(report).ToContainTextAsync(FormattableString.Invariant($"{score.Cut:0.##} of {score.Max:0.##}"));
        foreach (var points in score.Sections.Values)
        {
            await Expect(report).ToContainTextAsync(FormattableString.Invariant($"{points:0.##} of 30"));
        }
    }
}

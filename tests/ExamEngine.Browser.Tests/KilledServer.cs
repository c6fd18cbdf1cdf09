using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>The server dies without warning in the middle of an examination, and comes back.</summary>
public sealed partial class KilledServer(TestStores stores, Chromium chromium, ITestOutputHelper output)
{
    private static readonly TimeSpan Down = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestHeld = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan MostBeyondTheGap = TimeSpan.FromSeconds(5);

    [Fact(Timeout = Limit.Sitting)]
    public async Task The_candidate_goes_on_in_the_same_page_with_every_answer_saved_and_the_lost_time_given_back()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy());
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate1");
        var wire = WireTap.On(candidate.Page);
        await candidate.ChooseAsync("practice-demo");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        var random = new Random(4);
        await candidate.AnswerThroughAsync(1, last: 4, random);
        await candidate.EverythingIsSavedAsync();
        await candidate.Page.EvaluateAsync("() => { window.samePage = true; }");
        var deadline = await DeadlineAsync(wire);
        await HoldSavesBackUntilAttachedAsync(candidate, wire);

        var killing = Stopwatch.GetTimestamp();
        server.Kill();
        var killed = Stopwatch.GetTimestamp();
        await candidate.NextAsync();
        await candidate.AnswerThroughAsync(1, last: 6, random);
        while (Stopwatch.GetElapsedTime(killed) < Down)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync("Item 6 of 10");
        }

        await Expect(candidate["save-state"]).ToContainTextAsync("only on this device");
        var gap = Stopwatch.GetElapsedTime(killed, await server.RestartAsync());
        var gapAtMost = Stopwatch.GetElapsedTime(killing);

        await candidate.EverythingIsSavedAsync(timeout: 30_000);
        Assert.True(await candidate.Page.EvaluateAsync<bool>("() => window.samePage === true"));
        var credit = TimeSpan.Zero;
        await Until.TrueAsync(
            async () => (credit = TimeSpan.FromMilliseconds(await DeadlineAsync(wire) - deadline)) >= gap, () => $"Of {gap} only {credit} were given back.");
        output.WriteLine($"gap {gap.TotalSeconds:0.00} to {gapAtMost.TotalSeconds:0.00} s, deadline moved by {credit.TotalSeconds:0.00} s");
        Assert.InRange(credit, gap, gapAtMost + MostBeyondTheGap);
        await AllAnswersStandAsync(candidate);
        await FinishAsync(candidate, random);
    }

    /// <summary>What the page sends past its lost connection arrives only when it is attached again, under the epoch it had before: that is no other place.</summary>
    private static async Task HoldSavesBackUntilAttachedAsync(CandidateAtBrowser candidate, WireTap wire)
    {
        var before = await SnapshotsAsync(wire);
        await candidate.Page.RouteAsync("**/answers", async route =>
        {
            // Shorter than the page's own patience, so that nearly always one is on its way when the page is attached.
            var held = Stopwatch.StartNew();
            var attached = false;
            await Until.TrueAsync(async () => (attached = await SnapshotsAsync(wire) > before) || held.Elapsed > LongestHeld, () => "");
            await (attached ? route.ContinueAsync() : route.AbortAsync());
        });
    }

    private static async Task<int> SnapshotsAsync(WireTap wire) =>
        (await wire.ReceivedAsync()).Count(text => text.StartsWith("ws:", StringComparison.Ordinal) && text.Contains("\"type\":\"snapshot\"", StringComparison.Ordinal));

    private static async Task AllAnswersStandAsync(CandidateAtBrowser candidate)
    {
        await candidate.Page.ReloadAsync();
        foreach (var position in candidate.Answers.Keys)
        {
            await candidate.GoToAsync(position);
            await Answering.ShowsAsync(candidate.Page, candidate.Form.Key(position), candidate.Answers[position]);
        }
    }

    private static async Task FinishAsync(CandidateAtBrowser candidate, Random random)
    {
        await candidate.GoToAsync(7);
        await candidate.AnswerThroughAsync(1, last: 10, random);
        await candidate.EndSectionAsync();
        await candidate.SubmitAsync();
        ReportShown.Agrees(await candidate.ReportAsync(), IndependentScore.Of(candidate.Form, candidate.Answers), "practice");
    }

    /// <summary>The deadline the server told last, in Unix milliseconds.</summary>
    private static async Task<double> DeadlineAsync(WireTap wire) =>
        (await wire.ReceivedAsync()).SelectMany(text => Deadline().Matches(text)).Select(match => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Last();

    [GeneratedRegex("\"deadline\":([0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Deadline();
}

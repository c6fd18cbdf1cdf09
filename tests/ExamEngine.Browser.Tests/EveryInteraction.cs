using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>The practice examination with an item of every kind is sat by mouse, by finger and by keyboard.</summary>
public sealed class EveryInteraction(DemoServer demo, Chromium chromium)
{
    private const string Exam = "practice-interactions";

    [Fact(Timeout = Limit.Sitting)]
    public async Task Mouse_answers_every_kind_right_and_no_key_is_sent_to_the_page()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate1");
        var wire = WireTap.On(candidate.Page);
        await BeginAsync(candidate);
        await AnswerAllAsync(candidate, (_, key) => AnswerPlan.Right(key));
        await LookBackAsync(candidate);
        await EndAsync(candidate);

        Assert.Equal(IndependentScore.Of(candidate.Form, candidate.Answers).Max, IndependentScore.Of(candidate.Form, candidate.Answers).Total);
        var received = await wire.ReceivedAsync();
        Assert.Contains(received, text => text.Contains("graphicGapMatch", StringComparison.Ordinal));
        Assert.Empty(received.SelectMany(Secrets.Of(server.Bank.Folder).FoundIn));
    }

    [Fact(Timeout = Limit.Sitting)]
    public async Task Finger_answers_every_kind_on_a_telephone_some_right_and_some_wrong()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate2", options =>
        {
            options.HasTouch = true;
            options.IsMobile = true;
            options.ViewportSize = new() { Width = 375, Height = 812 };
        });
        await BeginAsync(candidate);
        var random = new Random(11);
        await AnswerAllAsync(candidate, (item, key) => item.Position % 3 == 0 && key.MaxPoints > 0 ? AnswerPlan.Wrong(key, random) : AnswerPlan.Right(key));
        await LookBackAsync(candidate);
        await EndAsync(candidate);
    }

    [Fact(Timeout = Limit.Sitting)]
    public async Task Keyboard_alone_answers_every_kind_and_the_focus_is_seen_at_every_step()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate3");
        await BeginAsync(candidate);
        var keyboard = new KeyboardAnswer(candidate.Page);
        var random = new Random(23);
        var items = candidate.Form.Sections[0].Items;
        foreach (var item in items)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of {items.Count}");
            await Expect(candidate["item-number"]).ToBeFocusedAsync();
            var key = candidate.Form.Key(item.Position);
            var answer = WithoutLineBreaks(key, item.Position % 4 == 0 && key.MaxPoints > 0 ? AnswerPlan.Wrong(key, random) : AnswerPlan.Right(key));
            foreach (var interaction in key.Interactions)
            {
                await keyboard.GiveAsync(interaction, answer[interaction.Id]);
            }

            candidate.Remember(item.Position, answer);
            await Answering.ShowsAsync(candidate.Page, key, answer);
            await candidate.EverythingIsSavedAsync();
            await candidate.Page.Keyboard.PressAsync("Alt+Shift+N");
        }

        await Expect(candidate["section-review"]).ToBeVisibleAsync();
        await keyboard.PressAsync("back-to-item");
        await candidate.Page.ReloadAsync();
        foreach (var item in items.Reverse())
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of {items.Count}");
            await Answering.ShowsAsync(candidate.Page, candidate.Form.Key(item.Position), candidate.Answers[item.Position]);
            await candidate.Page.Keyboard.PressAsync("Alt+Shift+P");
        }

        await EndAsync(candidate);
        Assert.Empty(keyboard.Hidden);
    }

    /// <summary>A line break would need the same key as a button.</summary>
    private static Answer WithoutLineBreaks(AnswerKey key, Answer answer) =>
        Answer.Of(key.Interactions.Select(each => (each.Id, (IReadOnlyList<string>)[.. answer[each.Id].Select(value => value.Replace('\n', ' '))])));

    private static async Task BeginAsync(CandidateAtBrowser candidate)
    {
        await candidate.ChooseAsync(Exam);
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
    }

    /// <summary>Each answer is shown as soon as it is given, and saved before the next.</summary>
    private static async Task AnswerAllAsync(CandidateAtBrowser candidate, Func<DrawnItem, AnswerKey, Answer> plan)
    {
        var items = candidate.Form.Sections[0].Items;
        foreach (var item in items)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of {items.Count}");
            var key = candidate.Form.Key(item.Position);
            var answer = plan(item, key);
            await candidate.AnswerAsync(item.Position, answer);
            await Answering.ShowsAsync(candidate.Page, key, answer);
            await candidate.EverythingIsSavedAsync();
            if (candidate.Pointer.IsFinger)
            {
                Assert.Empty(await Targets.TooSmallAsync(candidate.Page));
                Assert.Empty(await PageLook.WiderThanTheScreenAsync(candidate.Page));
            }

            if (item != items[^1])
            {
                await candidate.Pointer.PressAsync(candidate["next"]);
            }
        }
    }

    /// <summary>After a reload, back through all items: each shows what was answered.</summary>
    private static async Task LookBackAsync(CandidateAtBrowser candidate)
    {
        await candidate.Page.ReloadAsync();
        var items = candidate.Form.Sections[0].Items;
        foreach (var item in items.Reverse())
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of {items.Count}");
            await Answering.ShowsAsync(candidate.Page, candidate.Form.Key(item.Position), candidate.Answers.GetValueOrDefault(item.Position, Answer.None));
            if (item != items[0])
            {
                await candidate.Pointer.PressAsync(candidate["previous"]);
            }
        }
    }

    private static async Task EndAsync(CandidateAtBrowser candidate)
    {
        await candidate["review"].ClickAsync();
        await Expect(candidate["review-counts"]).ToContainTextAsync($"{candidate.Answers.Count} items complete");
        await candidate["back-to-item"].ClickAsync();
        await candidate.EndSectionAsync();
        await candidate.SubmitAsync();
        var report = await candidate.ReportAsync();
        ReportShown.Agrees(report, IndependentScore.Of(candidate.Form, candidate.Answers), "practice");
        var byHand = candidate.Form.Items.Where(item => item.Kind is "extended" or "upload").Select(item => item.Position).Order();
        Assert.Equal(byHand, report.GetProperty("unscoredItems").EnumerateArray().Select(position => position.GetInt32()));
    }
}

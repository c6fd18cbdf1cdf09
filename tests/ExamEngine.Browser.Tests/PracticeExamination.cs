using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>A candidate tries the practice examination, which has every kind of question, among them one that a person would score.</summary>
public sealed class PracticeExamination(DemoServer demo, Chromium chromium)
{
    [Fact(Timeout = Limit.Sitting)]
    public async Task Every_kind_of_question_is_answered_and_the_report_says_what_is_not_scored()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate1");
        await candidate.ChooseAsync("practice-demo");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        await AnswerEverythingAsync(candidate);
        await candidate.EndSectionAsync();
        await candidate.SubmitAsync();

        var score = IndependentScore.Of(candidate.Form, candidate.Answers);
        var report = await candidate.ReportAsync();
        ReportShown.Agrees(report, score, "practice");
        var written = candidate.Form.Items.Single(item => item.Kind == "extended").Position;
        Assert.Equal([written], report.GetProperty("unscoredItems").EnumerateArray().Select(position => position.GetInt32()));
        Assert.Equal(10, candidate.Answers.Count);

        await candidate["report"].ClickAsync();
        await Expect(candidate.Page.Locator("main")).ToContainTextAsync("Questions that do not count: 1");
        await Expect(candidate.Page.Locator("main")).ToContainTextAsync("Practice only.");
    }

    /// <summary>Right, but half right where half points can be had, and wrong in the order.</summary>
    private static async Task AnswerEverythingAsync(CandidateAtBrowser candidate)
    {
        var random = new Random(3);
        var items = candidate.Form.Sections[0].Items;
        foreach (var item in items)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {item.Position} of {items.Count}");
            var key = candidate.Form.Key(item.Position);
            await candidate.AnswerAsync(item.Position, item.Kind is "multiple" or "inline" or "match" or "order" ? AnswerPlan.Wrong(key, random) : AnswerPlan.Right(key));
            if (item != items[^1])
            {
                await candidate["next"].ClickAsync();
            }
        }

        await candidate.EverythingIsSavedAsync();
    }
}

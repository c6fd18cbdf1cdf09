using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>The page is loaded again before the browser has written down what was just pressed.</summary>
public sealed class ReloadInTheMomentOfAPress(DemoServer demo, Chromium chromium)
{
    [Fact(Timeout = Limit.Sitting)]
    public async Task Loses_no_answer()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate6");
        await candidate.ChooseAsync("practice-demo");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        var item = candidate.Form.Items.First(each => each.Kind == "mc");
        await candidate.GoToAsync(item.Position);
        var right = AnswerPlan.Right(candidate.Form.Key(item.Position));
        var choice = candidate[$"choice-{right["RESPONSE"][0]}"];

        // A disk that does not come to writing before the page is gone.
        await choice.EvaluateAsync(
            """
            box => {
              IDBObjectStore.prototype.put = function () {
                const wait = () => (this.get(-1).onsuccess = wait);
                wait();
              };
              box.click();
              location.reload();
            }
            """);

        await Expect(candidate["item-number"]).ToContainTextAsync($"Item {item.Position} of");
        await Answering.ShowsAsync(candidate.Page, candidate.Form.Key(item.Position), right);
        await candidate.EverythingIsSavedAsync();
        Assert.Contains(item.Position, await RecordedAnswers.PositionsAsync(server, candidate.Session));
    }
}

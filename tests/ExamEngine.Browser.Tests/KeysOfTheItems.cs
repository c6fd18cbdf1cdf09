using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Browser.Scoring;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>A candidate records everything the server sends, from sign-in to report.</summary>
public sealed class KeysOfTheItems(DemoServer demo, Chromium chromium)
{
    [Fact(Timeout = Limit.Sitting)]
    public async Task No_key_mapping_or_rationale_leaves_the_server_in_a_whole_sitting()
    {
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate3");
        var wire = WireTap.On(candidate.Page);
        await candidate.ChooseAsync("practice-demo");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        var random = new Random(5);
        await candidate.AnswerThroughAsync(1, last: 5, random);
        // The page that carries the item within itself, as well as the one that gets it over the hub.
        await candidate.Page.ReloadAsync();
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 5 of 10");
        await candidate.AnswerThroughAsync(1, last: 10, random);
        await candidate.EndSectionAsync();
        await candidate.SubmitAsync();
        await candidate.ReportAsync();
        await candidate["report"].ClickAsync();
        await Expect(candidate.Page.Locator("main")).ToContainTextAsync("Practice only.");

        var secrets = Secrets.Of(server.Bank.Folder);
        var received = await wire.ReceivedAsync();
        Assert.True(secrets.Count > 300, $"Only {secrets.Count} sentences of rationales were found to look for.");
        Assert.Contains(received, text => text.StartsWith("ws:", StringComparison.Ordinal) && text.Contains("\"content\"", StringComparison.Ordinal));
        Assert.Contains(received, text => text.Contains("id=\"boot\"", StringComparison.Ordinal) && text.Contains("\"content\"", StringComparison.Ordinal));
        Assert.Empty(received.SelectMany(secrets.FoundIn));
    }

    [Fact]
    public void A_key_would_be_found()
    {
        var secrets = Secrets.Of(Repository.ItemBank);
        var sentence = AnswerKey.Read(Path.Combine(Repository.ItemBank, "exams", "practice-demo", "items", "practice-text-01.xml")).Rationales.First();
        Assert.NotEmpty(secrets.FoundIn($"ws://x {{\"html\":\"{sentence.Replace("e", "\\u0065", StringComparison.Ordinal)}\"}}\u001e"));
        Assert.NotEmpty(secrets.FoundIn("http://x/api {\"items\":[{\"correct\":\"A\"}]}"));
        Assert.NotEmpty(secrets.FoundIn("http://x/page <qti-correct-response>A</qti-correct-response>"));
        Assert.Empty(secrets.FoundIn("http://x/api {\"items\":[{\"response\":\"A\"}]}"));
    }
}

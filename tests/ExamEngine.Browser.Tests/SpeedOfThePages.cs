using System.Globalization;
using System.Text;
using ExamEngine.Specs.Browser.Fixtures;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>
/// How fast the first item and Next are; measured when EXAM_MEASURE=1 is set, and written to artifacts/measurements/browser.md. A budget is held
/// against the machine's own pace in the same run: the plain sign-in page, loaded alike.
/// </summary>
[Collection(nameof(MeasuredAlone))]
public sealed class SpeedOfThePages(DemoServer demo, Chromium chromium, ITestOutputHelper output)
{
    private const int Runs = 5;
    private static readonly string[] Columns = ["", "readable (ms)", "in use (ms)", "sign-in page, same conditions (ms)", "budget (ms)"];

    [Fact(Timeout = Limit.Sitting)]
    public async Task First_item_and_next_are_within_their_budgets()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("EXAM_MEASURE") == "1", "Measured only when EXAM_MEASURE=1 is set.");
        var server = await demo.StartedAsync();
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate6");
        await candidate.ChooseAsync("practice-demo");
        await candidate.CheckInAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);
        var next = await NextAsync(candidate);

        var profile = await candidate.Context.StorageStateAsync();
        var item = new Uri(server.Address, $"/exams/{candidate.Session}").ToString();
        var signIn = new Uri(server.Address, "/sign-in").ToString();
        Load[] loads =
        [
            await LoadAsync("first item, loopback", profile, item, signIn, slow: false, budget: 300),
            await LoadAsync("first item, Slow 4G and 4× CPU slowdown", profile, item, signIn, slow: true, budget: 1000),
        ];
        Report(loads, next);
        Assert.All(loads, load => Assert.InRange(load.Readable, 0, Math.Max(load.Budget, 3 * load.Floor)));
        Assert.InRange(next, 0, 50);
    }

    private void Report(IEnumerable<Load> loads, double next)
    {
        var text = new StringBuilder("# Pages in a browser\n\nMedians of five loads with an empty cache; the server and headless Chromium on one machine.\n\n");
        text.AppendJoin(" | ", Columns).Append('\n').AppendJoin(" | ", Columns.Select(_ => "---")).Append('\n');
        foreach (var load in loads)
        {
            text.Append(CultureInfo.InvariantCulture, $"{load.Name} | {load.Readable:0} | {load.InUse:0} | {load.Floor:0} | {load.Budget}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nNext, from the press to the next item painted, median of {Runs}: {next:0.0} ms (budget 50 ms).\n");
        File.WriteAllText(Path.Combine(Repository.Artifacts("measurements"), "browser.md"), text.ToString());
        output.WriteLine(text.ToString());
    }

    private async Task<Load> LoadAsync(string name, string profile, string item, string floor, bool slow, int budget)
    {
        List<(double Readable, double InUse)> loads = [];
        List<double> floors = [];
        for (var run = 0; run < Runs; run++)
        {
            loads.Add(await LoadOnceAsync(profile, item, slow, waitForUse: true));
            floors.Add((await LoadOnceAsync(profile: null, floor, slow, waitForUse: false)).Readable);
        }

        return new Load(name, Median(loads.Select(load => load.Readable)), Median(loads.Select(load => load.InUse)), Median(floors), budget);
    }

    /// <summary>Loads a page in a new profile: when its text was painted, and when an answer could be given.</summary>
    private async Task<(double Readable, double InUse)> LoadOnceAsync(string? profile, string address, bool slow, bool waitForUse)
    {
        var context = await chromium.ContextAsync(options => options.StorageState = profile);
        var page = await context.NewPageAsync();
        if (slow)
        {
            var tools = await context.NewCDPSessionAsync(page);
            await tools.SendAsync("Network.enable");
            await tools.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
            {
                ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8,
            });
            await tools.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        }

        await page.AddInitScriptAsync(
            """
            const look = () => {
              const link = document.querySelector('[data-testid="save-state"]');
              if (document.querySelector('[data-testid="item-number"]') && link) window.inUse ??= performance.now();
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
            """);
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        if (waitForUse)
        {
            await page.WaitForFunctionAsync("() => window.inUse !== undefined");
        }

        var readable = await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
        var inUse = waitForUse ? await page.EvaluateAsync<double>("() => window.inUse") : readable;
        await context.CloseAsync();
        return (readable, inUse);
    }

    private static async Task<double> NextAsync(CandidateAtBrowser candidate)
    {
        List<double> times = [];
        for (var number = 1; number <= Runs; number++)
        {
            await Expect(candidate["item-number"]).ToHaveTextAsync($"Item {number} of 10");
            // The neighbours arrive a moment after an item is opened.
            await candidate.Page.WaitForFunctionAsync("() => document.querySelector('.question [data-testid]')");
            times.Add(await candidate.Page.EvaluateAsync<double>(
                """
                () => new Promise(resolve => {
                  const number = document.querySelector('[data-testid="item-number"]');
                  const before = number.textContent;
                  const start = performance.now();
                  const look = () => {
                    const shown = document.querySelector('[data-testid="item-number"]').textContent !== before && document.querySelector('.question [data-testid]');
                    if (shown) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
                    else requestAnimationFrame(look);
                  };
                  document.querySelector('[data-testid="next"]').click();
                  look();
                })
                """));
        }

        return Median(times);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private sealed record Load(string Name, double Readable, double InUse, double Floor, int Budget);
}

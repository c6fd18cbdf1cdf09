using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>Looks at pages as they are passed: axe in light and dark, whether they fit 320 points, and pictures on demand.</summary>
public sealed class PageLook
{
    private const int Narrow = 320;
    private static readonly bool Pictures = Environment.GetEnvironmentVariable("EXAM_SCREENSHOTS") == "1";
    private static readonly object Everything = new { resultTypes = new[] { "violations" } };
    private static readonly object ContrastOnly = new { resultTypes = new[] { "violations" }, runOnly = new { type = "rule", values = new[] { "color-contrast" } } };

    /// <summary>What scrolls on a narrow screen alone, a keyboard has to reach there too.</summary>
    private static readonly object ScrollersOnly = new { resultTypes = new[] { "violations" }, runOnly = new { type = "rule", values = new[] { "scrollable-region-focusable" } } };

    /// <summary>axe itself. The package's own call opens a further page for every look and brings back everything that was found right, which takes longer than the look.</summary>
    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly List<string> _violations = [];
    private readonly List<string> _tooWide = [];

    /// <summary>Names of the pages passed.</summary>
    public List<string> Pages { get; } = [];

    /// <summary>What axe found, each with its page and its place.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>The pages that scroll sideways at 320 points, with what sticks out.</summary>
    public IReadOnlyList<string> TooWide => _tooWide;

    public async Task AtAsync(IPage page, string name)
    {
        Pages.Add(name);
        var size = page.ViewportSize!;
        // A button that is let free while axe looks would be measured on its way from one colour to the other.
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await StillAsync(page);
        await AxeAsync(page, name, Everything);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await StillAsync(page);
        await AxeAsync(page, $"{name} (dark)", ContrastOnly);
        if (Pictures)
        {
            await PicturesAsync(page, name);
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(Narrow, 640);
        await WidthAsync(page, name);
        await AxeAsync(page, $"{name} (narrow)", ScrollersOnly);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Null });
        await LaidOutAsync(page);
    }

    /// <summary>Lets the page draw a few times, because some things are laid out anew only when they have been told of their new width.</summary>
    private static async Task LaidOutAsync(IPage page) =>
        await page.EvaluateAsync("async () => { for (let frame = 0; frame < 5; frame++) await new Promise(next => requestAnimationFrame(next)); }");

    /// <summary>Lets fonts and pictures arrive and transitions end, which axe would measure in the middle.</summary>
    private static async Task StillAsync(IPage page)
    {
        await page.WaitForLoadStateAsync();
        await page.EvaluateAsync(
            """
            async () => {
              await document.fonts.ready;
              await Promise.allSettled([...document.images].filter(each => each.loading !== "lazy").map(each => each.decode()));
              await Promise.allSettled(document.getAnimations().filter(each => each.effect?.getComputedTiming().iterations !== Infinity).map(each => each.finished));
            }
            """);
    }

    private async Task AxeAsync(IPage page, string name, object options)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Axe.Value);
        }

        var found = await page.EvaluateAsync<string[]>(
            """
            async options => {
              const { violations } = await axe.run(document, options);
              return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")}: ${node.html}`));
            }
            """,
            options);
        _violations.AddRange(found.Select(each => $"{name}: {each}"));
    }

    /// <summary>If the page scrolls sideways: how wide it is, and what sticks out.</summary>
    public static Task<string[]> WiderThanTheScreenAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            async () => {
              const width = document.documentElement.clientWidth;
              // A page that has just been made narrow lays some things out anew only when it has been told of it.
              for (let frame = 0; frame < 120; frame++) {
                if (document.scrollingElement.scrollWidth <= width) return [];
                await new Promise(next => requestAnimationFrame(next));
              }
              return [`${document.scrollingElement.scrollWidth} points wide`,
                ...[...document.body.querySelectorAll("*")].filter(each => each.getBoundingClientRect().right > width + 1).slice(0, 5)
                  .map(each => each.outerHTML.slice(0, 120))];
            }
            """);

    private async Task WidthAsync(IPage page, string name)
    {
        var outside = await WiderThanTheScreenAsync(page);
        if (outside.Length > 0)
        {
            _tooWide.Add($"{name}: {string.Join(" | ", outside)}");
        }
    }

    private static async Task PicturesAsync(IPage page, string name)
    {
        var folder = Repository.Artifacts("screenshots");
        (string Name, PageEmulateMediaOptions Media)[] looks =
        [
            ("light", new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }),
            ("dark", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }),
            ("contrast", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active }),
        ];
        foreach (var width in new[] { 1280, 375 })
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var (look, media) in looks)
            {
                await page.EmulateMediaAsync(media);
                await StillAsync(page);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{look}-{width}.png"), FullPage = true });
            }
        }

        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }
}

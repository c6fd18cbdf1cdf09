using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>The machine's Chromium, one for the whole run; each test has contexts (profiles) of its own. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    /// <summary>How long something may take that a page has to do; a machine with other work takes its time.</summary>
    private const float Patience = 15_000;

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(LaunchAsync);

    static Chromium() => Assertions.SetDefaultExpectTimeout(Patience);

    /// <summary>A fresh profile on a screen of 1280 by 800 points.</summary>
    public async Task<IBrowserContext> ContextAsync(Action<BrowserNewContextOptions>? configure = null)
    {
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
        };
        configure?.Invoke(options);
        var context = await (await _started.Value).Browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_started is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (driver, browser) = await _started.Value;
            await browser.CloseAsync();
            driver.Dispose();
        }
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> LaunchAsync()
    {
        var program = ThrowawayProcess.Find("chromium", "/usr/bin", "/usr/local/bin") ?? ThrowawayProcess.Find("google-chrome", "/usr/bin", "/usr/local/bin");
        if (program is null)
        {
            Assert.Skip("Chromium is not installed (Debian: apt-get install chromium).");
        }

        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync",
            ],
        });
        return (driver, browser);
    }
}

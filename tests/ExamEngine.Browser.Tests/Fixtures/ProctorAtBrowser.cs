using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>A proctor who watches the board of one slot and acts on one candidate.</summary>
public sealed class ProctorAtBrowser(IBrowserContext context, IPage page, string candidate) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    /// <summary>How soon the board shows what the candidate did, and the candidate's page what the proctor did.</summary>
    public Promptness Promptness { get; } = new();

    private ILocator Row => Page.GetByTestId($"row-{candidate}");

    private ILocator Drawer => Page.GetByTestId("drawer");

    /// <summary>Signs in and opens the board of an examination's demo slot.</summary>
    public static async Task<ProctorAtBrowser> WatchAsync(ServerProcess server, Chromium chromium, string slot, string candidate, string account = "proctor")
    {
        var context = await chromium.ContextAsync();
        var proctor = new ProctorAtBrowser(context, await context.NewPageAsync(), candidate);
        await CandidateAtBrowser.SignInAsync(proctor.Page, server, account);
        if (account != "proctor")
        {
            await Expect(proctor.Page).ToHaveURLAsync(new Regex("/admin", RegexOptions.None, TimeSpan.FromSeconds(1)));
            await proctor.Page.GotoAsync(new Uri(server.Address, "/proctor").ToString());
        }

        await proctor.Page.GetByTestId($"slot-{slot}").GetByRole(AriaRole.Link).ClickAsync();
        await Expect(proctor.Row).ToBeVisibleAsync();
        return proctor;
    }

    /// <summary>Waits for a state, named as on the wire.</summary>
    public Task SeesStateAsync(string state) => SeesAsync(state, Row.GetByTestId("state").Locator($"[data-state={state}]"));

    public Task SeesSectionAsync(string words) => SeesAsync($"section {words}", Row.GetByTestId("section").Filter(new() { HasText = words }));

    public Task SeesAnsweredAsync(int count) =>
        SeesAsync($"{count} answered", Row.GetByTestId("answered").Filter(new() { HasText = string.Create(CultureInfo.InvariantCulture, $"{count} of ") }));

    /// <summary>A connection that breaks without a word is found to be lost some seconds later, which is no matter of promptness.</summary>
    public Task SeesConnectionAsync(bool connected) => connected
        ? SeesAsync("connected", Row.Locator("[data-testid=connection][data-connected=true]"))
        : Expect(Row.Locator("[data-testid=connection][data-connected=false]")).ToBeVisibleAsync();

    public Task SeesClockAsync(bool stopped) =>
        SeesAsync(stopped ? "clock stopped" : "clock running", Row.Locator($"[data-testid=time-left][data-stopped={(stopped ? "true" : "false")}]"));

    public Task<string> TimeLeftAsync() => Row.GetByTestId("time-left").InnerTextAsync();

    public Task ReleaseAsync() => Row.GetByTestId("quick-release").ClickAsync();

    public async Task PauseAsync()
    {
        await OpenDrawerAsync();
        await Drawer.GetByTestId("pause").ClickAsync();
        await Drawer.GetByTestId("reason-1").CheckAsync();
        await Drawer.GetByTestId("confirm").ClickAsync();
    }

    public async Task ResumeAsync()
    {
        await OpenDrawerAsync();
        await Drawer.GetByTestId("resume").ClickAsync();
    }

    /// <summary>Adds the five minutes the form offers first.</summary>
    public async Task AddFiveMinutesAsync()
    {
        await OpenDrawerAsync();
        await Drawer.GetByTestId("add-time").ClickAsync();
        await Drawer.GetByTestId("reason-0").CheckAsync();
        await Drawer.GetByTestId("confirm").ClickAsync();
    }

    public ValueTask DisposeAsync() => new(context.CloseAsync());

    /// <summary>Terminates the examination, with a reason and in two steps.</summary>
    public async Task TerminateAsync(string reason)
    {
        await OpenDrawerAsync();
        await Drawer.GetByTestId("terminate").PressAsync("Enter");
        await SureAsync("terminate-reason", reason);
    }

    /// <summary>
    /// Types a reason by hand and confirms it in the second step, which takes no press in its first moments. Once it has taken one, the button is
    /// busy or gone; another press would land on whatever has the focus then.
    /// </summary>
    public async Task SureAsync(string field, string reason)
    {
        var confirm = Drawer.GetByTestId("confirm");
        await Drawer.GetByTestId(field).FillAsync(reason);
        await Drawer.GetByTestId("continue").PressAsync("Enter");
        await Expect(Drawer.Locator(".sure")).ToBeFocusedAsync();
        await confirm.FocusAsync();
        do
        {
            await Page.Keyboard.PressAsync("Enter");
        }
        while (await Drawer.Locator("[data-testid=confirm]:focus:not([aria-busy=true])").CountAsync() > 0);
        await Expect(confirm).ToBeHiddenAsync();
    }

    public async Task OpenDrawerAsync()
    {
        if (!await Drawer.IsVisibleAsync())
        {
            await Row.GetByTestId("open").ClickAsync();
            await Expect(Drawer).ToBeVisibleAsync();
        }
    }

    private Task SeesAsync(string what, ILocator locator) => Promptness.SeesAsync(what, () => Expect(locator).ToBeVisibleAsync());
}

using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExamEngine.Specs.Browser.Scoring;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>A candidate at a real browser, who remembers what was answered.</summary>
public sealed partial class CandidateAtBrowser(ServerProcess server, IBrowserContext context, IPage page, string account) : IAsyncDisposable
{
    private readonly Dictionary<int, Answer> _answers = [];
    private DrawnForm? _form;
    private bool _finger;

    public IBrowserContext Context { get; private set; } = context;

    public IPage Page { get; private set; } = page;

    public Guid Session { get; private set; }

    /// <summary>What stands on the candidate's form; known to the test, not to the candidate.</summary>
    public DrawnForm Form => _form ?? throw new InvalidOperationException("The candidate has not chosen an examination.");

    /// <summary>The answers given so far, by position; the last one counts.</summary>
    public IReadOnlyDictionary<int, Answer> Answers => _answers;

    /// <summary>The number of the section started last.</summary>
    public int OpenSection { get; private set; }

    /// <summary>The name the account bears: candidate1 is Demo Candidate 1.</summary>
    public string Name => $"Demo Candidate {account["candidate".Length..]}";

    public ILocator this[string testId] => Page.GetByTestId(testId);

    public static async Task<CandidateAtBrowser> SignInAsync(ServerProcess server, Chromium chromium, string account, Action<BrowserNewContextOptions>? configure = null)
    {
        var finger = false;
        var context = await chromium.ContextAsync(options =>
        {
            configure?.Invoke(options);
            finger = options.HasTouch is true;
        });
        var candidate = new CandidateAtBrowser(server, context, await context.NewPageAsync(), account) { _finger = finger };
        // From the start, because a box that opens before the browser knows that it is waited for is never heard of.
        candidate.Page.FileChooser += static (_, _) => { };
        await SignInAsync(candidate.Page, server, account);
        await Expect(candidate["home"]).ToBeVisibleAsync();
        return candidate;
    }

    public static async Task SignInAsync(IPage page, ServerProcess server, string account)
    {
        await page.GotoAsync(new Uri(server.Address, "/sign-in").ToString());
        await page.GetByLabel("E-mail address").FillAsync(DemoSignIn.Email(account));
        await page.GetByLabel("Password").FillAsync(DemoSignIn.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        // Whoever goes elsewhere before the answer is there is not signed in.
        await Expect(page).Not.ToHaveURLAsync(new Regex("/sign-in", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    /// <summary>Takes the candidate's booking of an examination, and from then on knows its form.</summary>
    public async Task ChooseAsync(string examId)
    {
        var answer = await Page.APIRequest.GetAsync(new Uri(server.Address, "/api/candidate/exams").ToString());
        var exams = (await answer.JsonAsync())!.Value.EnumerateArray();
        await ChooseAsync(exams.First(exam => exam.GetProperty("examId").GetString() == examId).GetProperty("sessionId").GetGuid());
    }

    /// <summary>Takes one booking of several.</summary>
    public async Task ChooseAsync(Guid session)
    {
        Session = session;
        _form = await DrawnForm.ReadAsync(server, Session);
    }

    /// <summary>From the home page through the check-in to the waiting room or, where nobody releases, to the tutorial.</summary>
    public async Task CheckInAsync()
    {
        await Page.GotoAsync(new Uri(server.Address, "/exams").ToString());
        await this[$"exam-{Session}"].GetByTestId("go-check-in").ClickAsync();
        await FillInCheckInAsync();
        await this["check-in-send"].ClickAsync();
        // Asked of the browser again and again: waiting for the page's load event misses one that comes in the moment between asking and waiting.
        await Expect(Page).ToHaveURLAsync(new Regex($"/exams/{Session}$", RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 15_000 });
    }

    /// <summary>Waits for the system check, types the confirmation number and accepts the rules.</summary>
    public async Task FillInCheckInAsync()
    {
        await Expect(this["check-again"]).ToBeEnabledAsync();
        await this["confirmation-number"].FillAsync(await ConfirmationNumberAsync());
        await this["accept-rules"].CheckAsync();
    }

    public async Task SkipTutorialAsync()
    {
        await this["skip-tutorial"].ClickAsync();
        await Expect(this["section-intro"]).ToBeVisibleAsync();
    }

    public async Task StartSectionAsync(int number)
    {
        await Expect(this["start-section"]).ToHaveTextAsync($"Start section {number}");
        await this["start-section"].ClickAsync();
        await Expect(this["item-number"]).ToBeVisibleAsync();
        await CountsAsync();
        OpenSection = number;
    }

    /// <summary>Waits until the countdown counts: before that the section is not open yet, and takes no answer of anybody who is quicker than people are.</summary>
    public Task CountsAsync() => Expect(this["clock"]).ToHaveAttributeAsync("data-remaining", Digits());

    /// <summary>Answers the items of a section one after the other, from the one on screen to <paramref name="last"/>, as planned.</summary>
    public async Task AnswerThroughAsync(int section, int last, Random random)
    {
        var items = Form.Sections[section - 1].Items;
        for (var number = await NumberAsync(); number <= last; number++)
        {
            await Expect(this["item-number"]).ToHaveTextAsync($"Item {number} of {items.Count}");
            var position = items[number - 1].Position;
            await AnswerAsync(position, AnswerPlan.For(Form.Key(position), random));
            if (number < last)
            {
                await this["next"].ClickAsync();
            }
        }
    }

    /// <summary>Goes to the next item, and waits until it is on screen.</summary>
    public async Task NextAsync()
    {
        var number = await NumberAsync();
        await this["next"].ClickAsync();
        await Expect(this["item-number"]).ToContainTextAsync($"Item {number + 1} of");
    }

    /// <summary>Goes to an item of the open section by its number on the navigator.</summary>
    public async Task GoToAsync(int number)
    {
        await this["navigator-open"].ClickAsync();
        await this[$"navigate-{number}"].ClickAsync();
        await Expect(this["item-number"]).ToContainTextAsync($"Item {number} of");
    }

    /// <summary>The number of the item on screen within its section.</summary>
    public async Task<int> NumberAsync() =>
        int.Parse(ItemNumber().Match(await this["item-number"].InnerTextAsync()).Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>What the candidate points with: a finger where the screen can be touched.</summary>
    public Pointer Pointer => new(Page, _finger);

    /// <summary>Answers the item on screen with mouse or finger, and remembers it.</summary>
    public async Task AnswerAsync(int position, Answer answer)
    {
        foreach (var interaction in Form.Key(position).Interactions)
        {
            if (answer[interaction.Id] is { Count: > 0 } values)
            {
                await new PointerAnswer(Page, Pointer).GiveAsync(interaction, values);
            }
        }

        Remember(position, answer);
    }

    public void Remember(int position, Answer answer)
    {
        if (!answer.IsEmpty)
        {
            _answers[position] = answer;
        }
    }

    /// <summary>Waits until the page says that everything is saved.</summary>
    public async Task EverythingIsSavedAsync(float? timeout = null)
    {
        await Expect(this["save-state"]).ToContainTextAsync("Saved", new() { Timeout = timeout });
        await Expect(this["save-state"]).ToHaveAttributeAsync("data-pending", "0", new() { Timeout = timeout });
    }

    public async Task EndSectionAsync()
    {
        await this["review"].ClickAsync();
        await Expect(this["section-review"]).ToBeVisibleAsync();
        await this["end-section"].ClickAsync();
        await this["end-section-dialog"].GetByTestId("confirm-yes").ClickAsync();
        await Expect(this["section-review"]).ToBeHiddenAsync();
    }

    /// <summary>Submits in two steps.</summary>
    public async Task SubmitAsync()
    {
        await Expect(this["submit-page"]).ToBeVisibleAsync();
        await this["submit"].ClickAsync();
        await this["submit-dialog"].GetByTestId("confirm-yes").ClickAsync();
        await Expect(this["over"]).ToBeVisibleAsync();
    }

    /// <summary>What the countdown says is left, once it counts.</summary>
    public async Task<TimeSpan> TimeLeftAsync()
    {
        await CountsAsync();
        return TimeSpan.FromMilliseconds(double.Parse((await this["clock"].GetAttributeAsync("data-remaining"))!, CultureInfo.InvariantCulture));
    }

    /// <summary>Closes the window and opens the examination again in the same profile, as after a crash of the browser.</summary>
    public async Task CloseAndReopenAsync(Chromium chromium)
    {
        var profile = await Context.StorageStateAsync(new() { IndexedDB = true });
        await Context.CloseAsync();
        Context = await chromium.ContextAsync(options => options.StorageState = profile);
        Page = await Context.NewPageAsync();
        await Page.GotoAsync(new Uri(server.Address, $"/exams/{Session}").ToString());
    }

    /// <summary>The score report as a program gets it; waited for.</summary>
    public async Task<JsonElement> ReportAsync()
    {
        JsonElement? report = null;
        await Specs.Server.Fixtures.Until.TrueAsync(
            async () =>
            {
                var answer = await Page.APIRequest.GetAsync(new Uri(server.Address, $"/api/candidate/sessions/{Session}/report").ToString());
                report = answer.Ok ? await answer.JsonAsync() : null;
                return answer.Ok;
            },
            () => "There is no score report.");
        return report!.Value.GetProperty("report");
    }

    /// <summary>What the candidate was told when the seat was booked.</summary>
    public async Task<string> ConfirmationNumberAsync()
    {
        using var administrator = await server.SignedInAsync("admin");
        using var bookings = JsonDocument.Parse(await administrator.Http.GetStringAsync("/api/admin/bookings"));
        return bookings.RootElement.EnumerateArray()
            .Single(booking => booking.GetProperty("bookingId").GetGuid() == Session).GetProperty("confirmationNumber").GetString()!;
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();

    [GeneratedRegex("^[0-9.]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"Item (\d+) of", RegexOptions.NonBacktracking)]
    private static partial Regex ItemNumber();
}

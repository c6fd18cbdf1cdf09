using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>A candidate who was granted breaks.</summary>
public sealed partial class TakingABreak(TestStores stores, Chromium chromium)
{
    /// <summary>Between two looks at a clock some of it goes by unmeasured.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(1);

    private const string Slot = "Demo: Certified Technical Support Specialist, upgrade examination";

    [Fact(Timeout = Limit.Sitting)]
    public async Task Is_asked_for_with_what_happens_to_the_clock_and_ended_by_coming_back()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), new ItemBankCopy());
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate4");
        await candidate.ChooseAsync("ctss-upgrade");
        await GrantBreaksAsync(server, candidate.Session, minutes: 10);
        await candidate.ChooseAsync("ctss-upgrade");
        await using var proctor = await ProctorAtBrowser.WatchAsync(server, chromium, Slot, candidate.Name);
        var look = new PageLook();
        await candidate.CheckInAsync();
        await proctor.ReleaseAsync();
        await candidate.SkipTutorialAsync();
        await candidate.StartSectionAsync(1);

        // Runs while the examination does, or may still.
        var running = Stopwatch.StartNew();
        var left = await candidate.TimeLeftAsync();
        await candidate["take-break"].PressAsync("Enter");
        await Expect(candidate["break-dialog"]).ToContainTextAsync("10:00");
        await look.AtAsync(candidate.Page, "break asked for");
        await candidate["break-dialog"].GetByTestId("confirm-yes").PressAsync("Enter");
        await Expect(candidate["break-left"]).ToBeVisibleAsync();
        running.Stop();
        await Expect(candidate["item-number"]).ToBeHiddenAsync();
        await proctor.SeesStateAsync("onBreak");
        await look.AtAsync(candidate.Page, "break");

        // Long enough to be told from a clock that ran on.
        await Expect(candidate["break-left"]).ToContainTextAsync(LessThanTenMinutes());
        running.Start();
        await candidate["end-break"].PressAsync("Enter");
        await Expect(candidate["item-number"]).ToHaveTextAsync("Item 1 of 30");
        await Expect(candidate["notice"]).ToContainTextAsync("Your break is over");
        Assert.InRange(left - await candidate.TimeLeftAsync(), -Slack, running.Elapsed + Slack);
        await look.AtAsync(candidate.Page, "item with breaks");

        Assert.Empty(look.Violations);
        Assert.Empty(look.TooWide);
    }

    /// <summary>Three seconds or more of ten minutes are gone.</summary>
    [GeneratedRegex("\\b0?(9:([0-4][0-9]|5[0-7])|[0-8]:[0-9]{2})\\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LessThanTenMinutes();

    /// <summary>The seat is booked anew, with breaks.</summary>
    private static async Task GrantBreaksAsync(ServerProcess server, Guid booking, int minutes)
    {
        using var administrator = await server.SignedInAsync("admin");
        var bookings = await administrator.Http.GetFromJsonAsync<JsonElement>("/api/admin/bookings");
        var old = bookings.EnumerateArray().Single(each => each.GetProperty("bookingId").GetGuid() == booking);
        await SendAsync($"/api/admin/bookings/{booking}/cancel", new { });
        await SendAsync("/api/admin/bookings", new
        {
            slotId = old.GetProperty("slotId").GetGuid(),
            candidateId = old.GetProperty("candidateId").GetGuid(),
            accommodation = new { timeMultiplier = 1, extraMinutes = 0, breakMinutes = minutes },
        });

        async Task SendAsync(string address, object body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
            request.Headers.Add("Origin", administrator.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
            using var response = await administrator.Http.SendAsync(request);
            response.EnsureSuccessStatusCode();
        }
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Specs.Browser.Fixtures;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ExamEngine.Specs.Browser;

/// <summary>A holder of a credential that is kept up logs an activity, and everybody is audited.</summary>
public sealed class AuditOfActivities(TestStores stores, Chromium chromium)
{
    private readonly PageLook _look = new();

    [Fact(Timeout = Limit.Sitting)]
    public async Task A_holder_logs_an_activity_is_chosen_adds_evidence_and_is_accepted()
    {
        using var server = await ServerProcess.StartAsync(await stores.PlaceAsync(Stores.Embedded), Bank());
        await AwardAsync(server);
        await using var candidate = await CandidateAtBrowser.SignInAsync(server, chromium, "candidate4");
        await candidate.Page.GotoAsync(new Uri(server.Address, "/my-credentials").ToString());
        await candidate.Page.GetByRole(AriaRole.Link, new() { Name = "My activities" }).ClickAsync();
        await Expect(candidate["total-CCSM-CI"]).ToContainTextAsync("You have 0 of 20 hours of continuing professional development for your CCSM-CI");
        await LogAsync(candidate);

        // Everybody is chosen here; the word is there at once.
        await Expect(candidate["activity"]).ToHaveAttributeAsync("data-state", "chosen");
        await Expect(candidate["total-CCSM-CI"]).ToContainTextAsync("5 of these wait for the audit.");
        await candidate["evidence"].SetInputFilesAsync(new FilePayload { Name = "certificate.txt", MimeType = "text/plain", Buffer = "I was there."u8.ToArray() });
        await Expect(candidate["activity-words"]).ToHaveTextAsync("Chosen for the audit. We look at your evidence; you need do nothing.");
        await _look.AtAsync(candidate.Page, "my-activities");

        await AuditAsync(server);
        await candidate.Page.ReloadAsync();
        await Expect(candidate["activity"]).ToHaveAttributeAsync("data-state", "accepted");
        await Expect(candidate["total-CCSM-CI"]).ToContainTextAsync("You have 5 of 20 hours");
        Assert.Empty(_look.Violations);
        Assert.Empty(_look.TooWide);
    }

    /// <summary>By keyboard: the form opens, says what is missing and leads there, and keeps what was typed.</summary>
    private async Task LogAsync(CandidateAtBrowser candidate)
    {
        var form = candidate["new-activity-ciscsm-ccsm"];
        await form.Locator("summary").FocusAsync();
        await candidate.Page.Keyboard.PressAsync("Enter");
        await candidate["activity-title"].FillAsync("Mapping journeys");
        await candidate["log-activity"].PressAsync("Enter");
        await Expect(candidate["activity-kind"]).ToBeFocusedAsync();
        await _look.AtAsync(candidate.Page, "activity-form");
        await candidate["activity-kind"].SelectOptionAsync("cpd");
        await candidate["activity-provider"].FillAsync("A school");
        await candidate["activity-amount"].FillAsync("5");
        await candidate["activity-completed"].FillAsync(DateTimeOffset.UtcNow.AddYears(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await candidate["log-activity"].PressAsync("Enter");
        await Expect(form).ToContainTextAsync("The day is in the future.");
        await Expect(candidate["activity-title"]).ToHaveValueAsync("Mapping journeys");
        await candidate["activity-completed"].FillAsync(DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await candidate["log-activity"].PressAsync("Enter");
    }

    private async Task AuditAsync(ServerProcess server)
    {
        var context = await chromium.ContextAsync();
        var page = await context.NewPageAsync();
        await CandidateAtBrowser.SignInAsync(page, server, "admin");
        await page.GotoAsync(new Uri(server.Address, "/admin/credentials/activities").ToString());
        await Expect(page.GetByTestId("audit-table")).ToContainTextAsync("Mapping journeys");
        await _look.AtAsync(page, "audit-queue");
        await page.GetByTestId("look").ClickAsync();
        await page.GetByTestId("wish-refuse").CheckAsync();
        await page.GetByTestId("confirm").ClickAsync();
        await Expect(page.GetByTestId("audit-dialog")).ToContainTextAsync("Say why; the holder reads it.");
        await _look.AtAsync(page, "audit-decision");
        await page.GetByTestId("wish-accept").CheckAsync();
        await page.GetByTestId("confirm").ClickAsync();
        await Expect(page.GetByTestId("audit")).ToContainTextAsync("Nothing waits for you");
        await _look.AtAsync(page, "audit-empty");
        await page.GetByTestId("audit-queue-accepted").CheckAsync();
        await Expect(page.GetByTestId("audit-table")).ToContainTextAsync("Mapping journeys");
        await context.CloseAsync();
    }

    /// <summary>A bank whose CCSM-CI is awarded to whoever asks, and in which everybody is audited.</summary>
    private static ItemBankCopy Bank()
    {
        var bank = new ItemBankCopy();
        var path = Path.Combine(bank.Folder, "programmes", "ciscsm-ccsm.yaml");
        var text = File.ReadAllText(path);
        const string Outcome = "        outcome: {examination: none, fee: experience, fresh: true";
        var (from, until) = (text.IndexOf("          - name: five years of relevant work", StringComparison.Ordinal), text.IndexOf(Outcome, StringComparison.Ordinal));
        text = text[..from] + text[until..].Replace(Outcome, "        outcome: {examination: none, fee: none, fresh: true", StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace("audit-percent: 10", "audit-percent: 100", StringComparison.Ordinal));
        return bank;
    }

    private static async Task AwardAsync(ServerProcess server)
    {
        using var candidate = await server.SignedInAsync("candidate4");
        using var office = await server.SignedInAsync("admin");
        foreach (var visitor in (Visitor[])[candidate, office])
        {
            visitor.Http.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        }

        var begun = await candidate.Http.PostAsJsonAsync("/api/candidate/applications", new { commandId = Guid.NewGuid(), credential = "CCSM-CI", route = "experience", referees = Array.Empty<string>() });
        var id = (await begun.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        (await candidate.Http.PostAsJsonAsync($"/api/candidate/applications/{id}/submit", new { commandId = Guid.NewGuid() })).EnsureSuccessStatusCode();
        (await office.Http.PostAsJsonAsync($"/api/admin/applications/{id}/decision", new { commandId = Guid.NewGuid(), version = 2, isAwarded = true, reasons = "Everything was looked at." })).EnsureSuccessStatusCode();
    }
}

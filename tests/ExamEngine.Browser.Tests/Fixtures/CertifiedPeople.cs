using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExamEngine.Specs.Server.Fixtures;
using Xunit;

namespace ExamEngine.Specs.Browser.Fixtures;

/// <summary>What holders, applicants and the office did before somebody looks at the pages; done without the pages, because that is quicker.</summary>
public static partial class CertifiedPeople
{
    /// <summary>Somebody applies by the way of experience and is refused.</summary>
    public static async Task<Guid> RefusedAsync(Visitor applicant, Visitor office)
    {
        await PostAsync(applicant, "/api/candidate/statements", new { commandId = Guid.NewGuid(), kind = "work", what = (string[])["relevant"], from = "2019-01-01", where = "A company" });
        var id = (await PostAsync(applicant, "/api/candidate/applications", new { commandId = Guid.NewGuid(), credential = "CCSM-CI", route = "experience", referees = (string[])["referee@example.org"] })).GetProperty("id").GetGuid();
        await PostAsync(applicant, $"/api/candidate/applications/{id}/submit", new { commandId = Guid.NewGuid() });
        var version = (await office.Http.GetFromJsonAsync<JsonElement>($"/api/admin/applications/{id}")).GetProperty("application").GetProperty("version").GetInt32();
        await PostAsync(office, $"/api/admin/applications/{id}/decision", new { commandId = Guid.NewGuid(), version, isAwarded = false, reasons = "The portfolio shows no results of your own." });
        return id;
    }

    /// <summary>Asks the server for something that has to be done.</summary>
    public static async Task<JsonElement> PostAsync(Visitor visitor, string path, object body)
    {
        var answer = await visitor.Http.PostAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Somebody who asks without pages, and may change things.</summary>
    public static async Task<Visitor> VisitorAsync(ServerProcess server, string account)
    {
        var visitor = await server.SignedInAsync(account);
        visitor.Http.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        return visitor;
    }

    /// <summary>The number of the one credential somebody holds.</summary>
    public static async Task<string> NumberAsync(ServerProcess server, string account)
    {
        using var visitor = await VisitorAsync(server, account);
        return (await visitor.Http.GetFromJsonAsync<JsonElement>("/api/candidate/credentials")).GetProperty("credentials").EnumerateArray().Single().GetProperty("number").GetString()!;
    }

    /// <summary>The link in a reminder as it was sent.</summary>
    public static async Task<string> UnsubscribeLinkAsync(ServerProcess server)
    {
        var link = "";
        await Until.TrueAsync(
            () =>
            {
                var folder = new DirectoryInfo(Path.Combine(server.Place.DataFolder, "outbox"));
                link = (folder.Exists ? folder.EnumerateFiles("*.eml") : []).Select(file => Unsubscribe().Match(File.ReadAllText(file.FullName))).FirstOrDefault(found => found.Success)?.Value ?? "";
                return Task.FromResult(link.Length > 0);
            },
            () => "No reminder was sent.");
        return link;
    }

    [GeneratedRegex("/reminders/stop/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Unsubscribe();
}

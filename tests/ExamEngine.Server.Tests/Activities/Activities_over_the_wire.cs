using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExamEngine.Certification;
using ExamEngine.Certification.Activities;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Activities;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Applications;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Activities;

[Collection(ApplicationsServer.Collection)]
public sealed class Activities_over_the_wire(ApplicationsServer shared)
{
    [Fact]
    public async Task Are_logged_shown_audited_and_read_by_nobody_else()
    {
        var server = await shared.ServerAsync();
        await GiveAsync(server, "candidate2");
        using var holder = await ApplicantAtServer.SignInAsync(server, "candidate2");
        using var other = await ApplicantAtServer.SignInAsync(server, "candidate3");
        using var auditor = await ReviewerAtServer.SignInAsync(server);
        var today = DateTimeOffset.UtcNow;
        var wanted = new NewActivity(Guid.NewGuid(), "ccsp", "micro-credential", "Listening", "A school", 3, today.AddDays(-10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("Micro-credential: one counts if it has 2 to 6 hours. This one has 7.", (await holder.PostAsync<OpResult>("/api/candidate/activities", wanted with { Amount = 7 })).Refusal);
        Assert.Null((await holder.PostAsync<OpResult>("/api/candidate/activities", wanted)).Refusal);

        // Continuing education is said once: not as a statement too.
        Assert.DoesNotContain("ceu", (await holder.GetAsync<FactKinds>("/api/candidate/statement-kinds")).Training);
        Assert.StartsWith("Continuing education is logged", (await holder.PostAsync<OpResult>(
            "/api/candidate/statements", new NewStatement(Guid.NewGuid(), StatementKind.Training, ["ceu"], 12, "2026-06-01", null, "A school"))).Refusal, StringComparison.Ordinal);

        var own = $"/api/candidate/activities/{wanted.CommandId}";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await ShowAsync(server, "candidate2", own, "EICAR"));
        Assert.Equal(HttpStatusCode.NotFound, await ShowAsync(server, "candidate3", own, "I was there."));
        Assert.Equal(HttpStatusCode.OK, await ShowAsync(server, "candidate2", own, "I was there."));
        var mine = Assert.Single((await holder.GetAsync<MyActivities>("/api/candidate/activities")).Activities);
        Assert.Equal(("3 hours", "It counts, with evidence."), (mine.Amount, mine.Words));
        var file = Assert.Single(mine.Evidence).FileId;
        using (var read = await holder.OpenAsync($"{own}/evidence/{file}"))
        {
            Assert.Equal("I was there.", await read.Content.ReadAsStringAsync());
            Assert.Equal("attachment", read.Content.Headers.ContentDisposition!.DispositionType);
        }

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, $"{own}/evidence/{file}"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(auditor.Http, $"/api/admin/activities/{wanted.CommandId}/evidence/{file}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(holder, $"/api/candidate/applications/{wanted.CommandId}/documents/{file}"));

        var row = (await auditor.Http.GetAsync<AuditedActivity[]>("/api/admin/activities")).Single(each => each.Activity.Id == wanted.CommandId);
        Assert.Equal("Say what is needed.", await auditor.AskAsync($"/api/admin/activities/{wanted.CommandId}/ask", new AuditStep(row.Version, " ")));
        Assert.Null(await auditor.AskAsync($"/api/admin/activities/{wanted.CommandId}/ask", new AuditStep(row.Version, "The second page.")));
        Assert.Null(await auditor.AskAsync($"/api/admin/activities/{wanted.CommandId}/accept", new AuditStep(row.Version + 1, null)));
        Assert.Null(await auditor.AskAsync($"/api/admin/activities/{wanted.CommandId}/undo", new AuditStep(row.Version + 2, null)));
        Assert.Null(await auditor.AskAsync($"/api/admin/activities/{wanted.CommandId}/refuse", new AuditStep(row.Version + 3, "No name on it.")));
        mine = Assert.Single((await holder.GetAsync<MyActivities>("/api/candidate/activities")).Activities);
        Assert.Equal((ActivityState.Refused, "Not accepted: it does not count. The reason given: No name on it."), (mine.State, mine.Words));
        using (var page = await holder.OpenAsync("/my-activities"))
        {
            Assert.Contains("\"page\":\"activities\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        // Those who hold nothing are told so.
        Assert.Empty((await other.GetAsync<MyActivities>("/api/candidate/activities")).Programmes);
        Assert.Equal("You hold no valid credential of this programme for which such activities count.", (await other.PostAsync<OpResult>("/api/candidate/activities", wanted with { CommandId = Guid.NewGuid() })).Refusal);
    }

    private static async Task<HttpStatusCode> StatusAsync(ApplicantAtServer who, string path)
    {
        using var response = await who.OpenAsync(path);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> ShowAsync(ServerUnderTest server, string account, string own, string text)
    {
        using var visitor = await server.SignedInAsync(account);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{own}/evidence") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        request.Headers.Add("X-File-Name", "certificate.txt");
        request.Headers.Add("Origin", visitor.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var response = await visitor.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static async Task GiveAsync(ServerUnderTest server, string account)
    {
        await using var db = await server.DatabaseAsync();
        var mail = $"{account}@demo.example";
        var candidate = await db.Users.Where(u => u.Email == mail).Select(u => u.Id).SingleAsync();
        var award = new CredentialAward(
            candidate, new CredentialId("CCSP-Associate"), "ccsp", 1, "associate-examination", new SessionActor(SessionRole.Administrator, "Office"), DateTimeOffset.UtcNow.AddMonths(-6));
        Assert.Null((await server.Services.GetRequiredService<CredentialRegister>().IssueAsync(award)).Refusal);
    }
}

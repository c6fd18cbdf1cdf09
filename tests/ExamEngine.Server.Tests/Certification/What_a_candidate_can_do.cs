using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ExamEngine.Certification.Credentials;
using ExamEngine.Certification.Rules;
using ExamEngine.Scoring;
using ExamEngine.Server.Certification.Candidates;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Server.Hosting;
using ExamEngine.Server.Records;
using ExamEngine.Sessions;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Certification;

[Collection(Certified.Collection)]
public sealed class What_a_candidate_can_do(Certified certified)
{
    [Fact]
    public async Task Is_told_for_each_credential_with_windows_and_for_a_day_of_choice()
    {
        var server = await certified.ServerAsync();
        var number = await Certified.CtsaAsync(server, await AccountAsync(server, "candidate4"), Certified.Now.AddMonths(-6));
        using var candidate = await server.SignedInAsync("candidate4");

        var mine = (await candidate.Http.GetFromJsonAsync<MyCredentialsView>("/api/candidate/credentials", WireJson.Options))!;
        var later = (await candidate.Http.GetFromJsonAsync<WhatIfView>("/api/candidate/what-if?credential=CTSS&on=2027-05-23", WireJson.Options))!;

        var held = Assert.Single(mine.Credentials);
        Assert.Equal((number, CredentialState.Valid, "2027-05-22"), (held.Number, held.State, held.Expires));
        Assert.Equal($"/credentials/{number}/badge", held.BadgeAt);
        Assert.Contains(held.WhatIf!.TimeLine, window => (window.Credential, window.Route, window.From, window.Until) == ("CTSS", "upgrade-documents", "2027-05-22", "2027-05-22"));
        Assert.Contains(held.WhatIf.Sentences, sentence => sentence.Contains("upgrade to CTSS", StringComparison.Ordinal));
        Assert.DoesNotContain(mine.Others, other => other.Credential == "CTSA");
        var examination = later.Routes.Single(route => route.Route == "upgrade-examination");
        Assert.Equal((RuleStatus.NeedsEvidence, "two-section upgrade examination"), (examination.Status, examination.Examination));
        Assert.Equal(RuleStatus.NotSatisfied, later.Routes.Single(route => route.Route == "upgrade-documents").Status);
        Assert.Contains(examination.Rule.Children, rule => rule.Name == "after CTSA expired" && rule.Status == RuleStatus.Satisfied);
    }

    [Theory]
    [InlineData("/api/candidate/what-if?credential=CTSS&on=tomorrow", HttpStatusCode.BadRequest)]
    [InlineData("/api/candidate/what-if?credential=CTSS&on=3027-01-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/candidate/what-if?credential=NOSUCH", HttpStatusCode.NotFound)]
    [InlineData("/api/candidate/what-if", HttpStatusCode.NotFound)]
    [InlineData("/api/candidate/credentials?on=x", HttpStatusCode.BadRequest)]
    public async Task Is_refused_with_a_sentence_when_it_cannot_be_asked(string path, HttpStatusCode status)
    {
        using var candidate = await (await certified.ServerAsync()).SignedInAsync("candidate5");
        using var answer = await candidate.Http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        Assert.Matches("A day is written like 2027-04-29|No programme awards this credential", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Counts_attempts_by_their_released_results_and_not_those_that_were_voided()
    {
        var server = await certified.ServerAsync();
        var person = await Certified.PersonAsync(server, "Ada");
        await Certified.CtsaAsync(server, person, Certified.Now.AddYears(-2));
        await AttemptAsync(server, person, SessionState.Voided, null);
        Assert.Equal((RuleStatus.NeedsEvidence, null), await UpgradeAsync(server, person));

        await AttemptAsync(server, person, SessionState.Released, ScoreResult.Failed);

        // 14 days from the attempt: the failing candidate is told when the retake opens.
        Assert.Equal((RuleStatus.NotSatisfied, "2026-12-05"), await UpgradeAsync(server, person));
    }

    [Fact]
    public async Task Is_nothing_of_a_body_that_has_suspended_a_credential_until_it_is_reinstated()
    {
        var server = await certified.ServerAsync();
        var person = await Certified.PersonAsync(server, "Ada");
        var number = new CredentialNumber(await Certified.CtsaAsync(server, person, Certified.Now.AddYears(-1)));
        Assert.Equal(RuleStatus.NeedsEvidence, (await UpgradeAsync(server, person, "upgrade-documents")).Status);

        await server.Services.GetRequiredService<CredentialRegister>().ChangeAsync(number, (credential, now, day) => credential.Suspend(now, Certified.Office, day, "Under review"));
        Assert.Equal((RuleStatus.NotSatisfied, null), await UpgradeAsync(server, person, "upgrade-documents"));
        var answer = await server.Services.GetRequiredService<MyCredentials>().AskAsync(person, new("CTSA"), null);
        Assert.Contains("Your CTSA is suspended. Until the suspension is lifted, nothing of BCI is open to you.", answer!.Sentences);

        await server.Services.GetRequiredService<CredentialRegister>().ChangeAsync(number, (credential, now, _) => credential.Reinstate(now, Certified.Office, "Cleared up"));
        Assert.Equal(RuleStatus.NeedsEvidence, (await UpgradeAsync(server, person, "upgrade-documents")).Status);
    }

    internal static async Task<Guid> AccountAsync(ServerUnderTest server, string account)
    {
        await using var db = await server.DatabaseAsync();
        return await db.Users.Where(u => u.Email == $"{account}@demo.example").Select(u => u.Id).SingleAsync();
    }

    internal static async Task<(RuleStatus Status, string? OpensOn)> UpgradeAsync(ServerUnderTest server, Guid person, string route = "upgrade-examination")
    {
        var answer = await server.Services.GetRequiredService<MyCredentials>().AskAsync(person, new("CTSS"), null);
        var found = answer!.Routes.Single(each => each.Route == route);
        return (found.Status, found.Status == RuleStatus.NotSatisfied ? found.OpensOn : null);
    }

    /// <summary>An examination sat yesterday, as the database keeps it when it is over.</summary>
    private static async Task AttemptAsync(ServerUnderTest server, Guid person, SessionState state, ScoreResult? result)
    {
        await using var db = await server.DatabaseAsync();
        var id = Guid.NewGuid();
        db.Sessions.Add(new SessionRow
        {
            Id = id, SlotId = Guid.NewGuid(), CandidateId = person, ExamId = "ctss-upgrade", FormJson = "{}", PlanJson = "{}", State = state, StartedAt = Certified.Now.AddDays(-1),
        });
        if (result is not null)
        {
            db.ScoreReports.Add(new ScoreReportRow { SessionId = id, Version = 1, IssuedAt = Certified.Now, Json = JsonSerializer.Serialize(new { Result = result }, RecordsJson.Options) });
        }

        await db.SaveChangesAsync();
    }
}

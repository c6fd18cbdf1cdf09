using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Rules;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery.Messages;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

[Collection(ApplicationsServer.Collection)]
public sealed class The_experience_route(ApplicationsServer shared)
{
    [Fact]
    public async Task Opens_by_what_is_stated_and_is_awarded_once_evidence_was_seen_the_fee_is_paid_and_the_panel_was_held()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        using var applicant = await ApplicantAtServer.SignInAsync(server, "candidate6");
        Assert.DoesNotContain(await applicant.GetAsync<RouteChoice[]>("/api/candidate/application-routes"), choice => choice is { Credential: "CCSM-CI", IsOpen: true });
        Assert.Contains("relevant", (await applicant.GetAsync<FactKinds>("/api/candidate/statement-kinds")).Work);
        Assert.NotNull((await StateAsync(applicant, "2999-01-01")).Refusal);
        Assert.Null((await StateAsync(applicant, "2019-01-01")).Refusal);

        await applicant.BeginAsync("CCSM-CI", "experience");
        await applicant.DoneAsync("submit");
        foreach (var kind in (string[])["results", "projects", "improvement", "references"])
        {
            Assert.Equal(200, await applicant.HandInAsync(kind, $"{kind}."));
        }

        var path = $"/api/admin/applications/{applicant.Id}";
        Assert.Null(await reviewer.AskAsync($"{path}/payments", new PaymentEntry(Guid.NewGuid(), 300m, "2026-11-02", "Statement 8")));
        await reviewer.AcceptEverythingAsync(applicant.Id);
        Assert.StartsWith("Not everything the rules ask for is there.", await reviewer.DecideAsync(applicant.Id, isAwarded: true), StringComparison.Ordinal);

        var statement = Assert.Single((await reviewer.LookAsync(applicant.Id)).Statements);
        Assert.Null(await reviewer.AskAsync($"/api/admin/statements/{statement.Id}/verdict", new StatementVerdict(true)));
        Assert.NotNull((await applicant.PostAsync<OpResult>($"/api/candidate/statements/{statement.Id}/remove", new { })).Refusal);
        Assert.NotNull(await reviewer.AskAsync($"{path}/interview", new PanelEntry(Guid.NewGuid(), "2026-11-03", [new PanelScoreEntry("Rita", 101)], "Good.")));
        Assert.Null(await reviewer.AskAsync($"{path}/interview", new PanelEntry(Guid.NewGuid(), "2026-11-03", [new PanelScoreEntry("Rita", 80), new PanelScoreEntry("Otto", 74)], "Good.")));
        var review = await reviewer.LookAsync(applicant.Id);
        Assert.Equal((RuleStatus.Satisfied, true), (review.Rules!.Status, review.HasPanel));
        Assert.Null(await reviewer.DecideAsync(applicant.Id, isAwarded: true));
        Assert.Equal(ApplicationStage.Awarded, (await applicant.LookAsync()).Stage);
    }

    private static Task<(OpResult? Answer, string? Refusal)> StateAsync(ApplicantAtServer applicant, string from) =>
        applicant.PostAsync<OpResult>("/api/candidate/statements", new NewStatement(Guid.NewGuid(), StatementKind.Work, ["relevant"], 0, from, null, "A company"));
}

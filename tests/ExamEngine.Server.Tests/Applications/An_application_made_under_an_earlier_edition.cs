using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Rules;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Certification;
using ExamEngine.Server.Certification.Credentials;
using ExamEngine.Specs.Server.Certification;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

public sealed class An_application_made_under_an_earlier_edition(TestStores stores)
{
    [Fact]
    public async Task Goes_on_by_its_rules_to_the_seat_and_to_the_award_though_later_files_have_other_ones()
    {
        using var bank = new BankCopy();
        await EditAsync(bank, "bci-ctsa.yaml", text => text.Replace("valid: 1 year", "valid: 2 years", StringComparison.Ordinal));
        await using var server = await stores.StartAsync(Stores.Embedded, settings: [bank.Setting, new("Limits:RequestsPerTenSeconds", "100000")]);
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        var now = DateTimeOffset.UtcNow;
        using var byDocuments = await ApplyAsync(server, reviewer, "candidate3", "upgrade-documents", attained: now.AddMonths(-13));
        using var byExamination = await ApplyAsync(server, reviewer, "candidate4", "upgrade-examination", attained: now.AddMonths(-25));

        // From now on: another version, an upgrade after five years alone, and 90 days between attempts.
        await EditAsync(bank, "bci-ctss.yaml", text => text.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("from: 12 months after attained", "from: 60 months after attained", StringComparison.Ordinal));
        await EditAsync(bank, "default-policy.yaml", text => text.Replace("wait: 14 days", "wait: 90 days", StringComparison.Ordinal));
        var programmes = server.Services.GetRequiredService<ProgrammesInForce>();
        await programmes.LookAsync(always: true);
        Assert.Equal((2, 0), (programmes.Edition.Number, programmes.Problems.Count));
        Assert.DoesNotContain(await byDocuments.GetAsync<RouteChoice[]>("/api/candidate/application-routes"), choice => choice is { Credential: "CTSS", IsOpen: true });

        var waiting = await byExamination.LookAsync();
        Assert.Equal((true, "Choose a date and book the two-section upgrade examination."), (waiting.Examination!.CanBook, waiting.Next));
        await byExamination.DoneAsync("seat", new SeatWish(Guid.NewGuid(), await reviewer.PublishAsync(now.AddDays(3))));

        await reviewer.AcceptEverythingAsync(byDocuments.Id);
        Assert.Equal(RuleStatus.Satisfied, (await reviewer.LookAsync(byDocuments.Id)).Rules!.Status);
        Assert.Null(await reviewer.DecideAsync(byDocuments.Id, isAwarded: true));
        Assert.Equal(ApplicationStage.Awarded, (await byDocuments.LookAsync()).Stage);
        await using var db = await server.DatabaseAsync();
        var held = (await CredentialEntries.OfCandidateAsync(db, await What_a_candidate_can_do.AccountAsync(server, "candidate3"))).Single(each => each.Credential.Credential.Value == "CTSS");
        Assert.Equal((1, 1), (held.Credential.Basis.Version, held.Credential.Basis.Edition));
    }

    private static async Task<ApplicantAtServer> ApplyAsync(ServerUnderTest server, ReviewerAtServer reviewer, string account, string route, DateTimeOffset attained)
    {
        await Certified.CtsaAsync(server, await What_a_candidate_can_do.AccountAsync(server, account), attained);
        var applicant = await ApplicantAtServer.SignInAsync(server, account);
        await applicant.BeginAsync("CTSS", route);
        await applicant.DoneAsync("submit");
        await applicant.HandInEverythingAsync();
        await applicant.DoneAsync("voucher", new VoucherEntry(Guid.NewGuid(), (await reviewer.IssueAsync(1)).Codes[0]));
        return applicant;
    }

    private static async Task EditAsync(BankCopy bank, string file, Func<string, string> edit)
    {
        var path = bank.ProgrammePath(file);
        var text = await File.ReadAllTextAsync(path);
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        await File.WriteAllTextAsync(path, edited);
    }
}

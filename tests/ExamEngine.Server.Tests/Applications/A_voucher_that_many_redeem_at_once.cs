using ExamEngine.Certification.Applications;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Records;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

public sealed class A_voucher_that_many_redeem_at_once(TestStores stores)
{
    private static readonly ApplicationTerms Terms = new(
        "bci-ctss", 1, "upgrade-examination", "Upgrade", [], new FeeTerms("upgrade", "upgrade fee", 160m, "GBP", ["training-provider"], OnlyByVoucher: false), null, Panel: false, 28, null);

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Stands_for_the_fee_of_one_of_them(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        var vouchers = server.Services.GetRequiredService<Vouchers>();
        var code = (await vouchers.IssueAsync(new NewVouchers(Guid.NewGuid(), "CTSS", "upgrade", "training-provider", "A provider", 1, null))).Batch!.Codes[0];
        await using var db = await server.DatabaseAsync();
        var applications = Enumerable.Range(0, 20).Select(_ => Submitted(db)).ToList();
        await db.SaveChangesAsync();

        var outcomes = await Task.WhenAll(applications.Select(application => Task.Run(() =>
            vouchers.RedeemAsync(application.Id.Value, application.Applicant, new VoucherEntry(Guid.NewGuid(), code), new ApplicationActor(ApplicationRole.Applicant, "Applicant", application.Applicant)))));

        Assert.Equal(1, outcomes.Count(outcome => outcome.Ok));
        Assert.All(outcomes.Where(outcome => !outcome.Ok), outcome => Assert.Equal("This voucher was redeemed already.", outcome.Message));
        var ids = applications.ConvertAll(application => application.Id.Value);
        Assert.Equal(1, await db.ApplicationEvents.CountAsync(e => ids.Contains(e.ApplicationId) && e.Json.Contains("voucherRedeemed")));
        var winner = applications[Array.FindIndex(outcomes, outcome => outcome.Ok)].Id.Value;
        Assert.Equal(winner, await db.Vouchers.AsNoTracking().Where(v => v.RedeemedAt != null).Select(v => v.ApplicationId).SingleAsync());
    }

    private static CertificationApplication Submitted(ExamContext db)
    {
        var (now, candidate) = (DateTimeOffset.UtcNow, Guid.NewGuid());
        var actor = new ApplicationActor(ApplicationRole.Applicant, "Applicant", candidate);
        ApplicationEvent[] events = [new ApplicationDrafted(now, actor, "CTSS", "upgrade-examination", []), new ApplicationSubmitted(now, actor, Terms)];
        var application = CertificationApplication.Replay(new CredentialApplicationId(Guid.NewGuid()), candidate, events);
        ApplicationStore.Begin(db, application, "bci-ctss", events);
        return application;
    }
}

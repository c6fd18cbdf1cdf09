using ExamEngine.Certification.Applications;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Server.Records;
using ExamEngine.Server.Scheduling;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

public sealed class What_many_ask_for_at_once(TestStores stores)
{
    private static readonly FeeTerms Fee = new("upgrade", "upgrade fee", 160m, "GBP", ["training-provider"], OnlyByVoucher: false);
    private static readonly ExaminationTerms Examination = new("ctss-upgrade", "two-section upgrade examination", "ctss-upgrade");

    [Theory]
    [InlineData(Stores.Embedded)]
    [InlineData(Stores.Production)]
    public async Task Is_done_once(Stores kind)
    {
        await using var server = await stores.StartAsync(kind);
        await using var db = await server.DatabaseAsync();

        await VoucherStandsForTheFeeOfOneOfTwentyAsync(server, db);
        await VoucherOfAWithdrawnApplicationStandsForAnotherOnceAsync(server, db);
        await PaymentIsEnteredOnceHoweverOftenItIsSentAsync(server, db);
        await ApplicationHasOneSeatHoweverManyAreBookedForItAsync(server, db);
    }

    private static async Task VoucherStandsForTheFeeOfOneOfTwentyAsync(ServerUnderTest server, ExamContext db)
    {
        var vouchers = server.Services.GetRequiredService<Vouchers>();
        var code = (await vouchers.IssueAsync(new NewVouchers(Guid.NewGuid(), "CTSS", "upgrade", "training-provider", "A provider", 1, null))).Batch!.Codes[0];
        var applications = Enumerable.Range(0, 20).Select(_ => Submitted(db, Guid.NewGuid(), Fee, null)).ToList();
        await db.SaveChangesAsync();

        var outcomes = await Task.WhenAll(applications.Select(application => Task.Run(() =>
            vouchers.RedeemAsync(application.Id.Value, application.Applicant, new VoucherEntry(Guid.NewGuid(), code), Applicant(application.Applicant)))));

        Assert.Equal(1, outcomes.Count(outcome => outcome.Ok));
        Assert.All(outcomes.Where(outcome => !outcome.Ok), outcome => Assert.Equal("This voucher was redeemed already.", outcome.Message));
        var ids = applications.ConvertAll(application => application.Id.Value);
        Assert.Equal(1, await db.ApplicationEvents.CountAsync(e => ids.Contains(e.ApplicationId) && e.Json.Contains("voucherRedeemed")));
        var winner = applications[Array.FindIndex(outcomes, outcome => outcome.Ok)].Id.Value;
        Assert.Equal(winner, await db.Vouchers.Where(v => v.RedeemedAt != null).Select(v => v.ApplicationId).SingleAsync());
    }

    private static async Task VoucherOfAWithdrawnApplicationStandsForAnotherOnceAsync(ServerUnderTest server, ExamContext db)
    {
        var (vouchers, candidates) = (server.Services.GetRequiredService<Vouchers>(), server.Services.GetRequiredService<CandidateApplications>());
        var code = (await vouchers.IssueAsync(new NewVouchers(Guid.NewGuid(), "CTSS", "upgrade", "training-provider", "A provider", 1, "2099-07-01"))).Batch!.Codes[0];
        var applications = Enumerable.Range(0, 9).Select(_ => Submitted(db, Guid.NewGuid(), Fee, null)).ToList();
        await db.SaveChangesAsync();
        var first = applications[0];
        Assert.True((await RedeemAsync(first)).Ok);

        // Withdrawn by several clicks while others try the same voucher: nobody has it before, and one afterwards.
        var withdrawals = Enumerable.Range(0, 4).Select(_ => Task.Run(() => candidates.WithdrawAsync(first.Id.Value, Guid.NewGuid(), Applicant(first.Applicant)))).ToList();
        var redemptions = applications.Skip(1).Select(application => Task.Run(() => RedeemAsync(application))).ToList();
        Assert.Equal(1, (await Task.WhenAll(withdrawals)).Count(outcome => outcome.Ok));
        var won = (await Task.WhenAll(redemptions)).Count(outcome => outcome.Ok);
        var later = Submitted(db, Guid.NewGuid(), Fee, null);
        await db.SaveChangesAsync();
        Assert.Equal(1, won + ((await RedeemAsync(later)).Ok ? 1 : 0));

        var withdrawn = (await ApplicationStore.ReadAsync(db, first.Id.Value))!.Application;
        Assert.Equal((ApplicationStage.Withdrawn, 0m, new DateOnly(2099, 7, 1)), (withdrawn.Stage, withdrawn.Fees.Balance, withdrawn.Fees.GivenBack!.Last));
        Assert.NotEqual(first.Id.Value, await db.Vouchers.Where(v => v.Expires == "2099-07-01").Select(v => v.ApplicationId).SingleAsync());

        Task<OpResult> RedeemAsync(CertificationApplication application) =>
            vouchers.RedeemAsync(application.Id.Value, application.Applicant, new VoucherEntry(Guid.NewGuid(), code), Applicant(application.Applicant));
    }

    private static async Task PaymentIsEnteredOnceHoweverOftenItIsSentAsync(ServerUnderTest server, ExamContext db)
    {
        var application = Submitted(db, Guid.NewGuid(), Fee, null);
        await db.SaveChangesAsync();
        var entry = new PaymentEntry(Guid.NewGuid(), 60m, "2026-11-02", "Statement 7");
        var reviews = server.Services.GetRequiredService<ApplicationReviews>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => reviews.PayAsync(application.Id.Value, entry, new ApplicationActor(ApplicationRole.Reviewer, "Office", Guid.NewGuid())))));

        Assert.All(outcomes, outcome => Assert.True(outcome.Ok, outcome.Message));
        Assert.Equal(-100m, (await ApplicationStore.ReadAsync(db, application.Id.Value))!.Application.Fees.Balance);
    }

    private static async Task ApplicationHasOneSeatHoweverManyAreBookedForItAsync(ServerUnderTest server, ExamContext db)
    {
        var candidate = await db.Users.Where(u => u.Email == "candidate3@demo.example").Select(u => u.Id).SingleAsync();
        var application = Submitted(db, candidate, null, Examination);
        var now = DateTimeOffset.UtcNow;
        var slots = Enumerable.Range(1, 4).Select(day => new ExamSlot
        {
            Id = Guid.NewGuid(), ExamId = "ctss-upgrade", Name = $"Day {day}", Place = "Online", Zone = "Etc/UTC", StartsAt = now.AddDays(day), EndsAt = now.AddDays(day + 1), Seats = 3, ReceiptKey = [],
        }).ToList();
        db.ExamSlots.AddRange(slots);
        await db.SaveChangesAsync();
        var seats = server.Services.GetRequiredService<ApplicationSeats>();

        var outcomes = await Task.WhenAll(slots.Select(slot => Task.Run(() => seats.BookAsync(application.Id.Value, Applicant(candidate), new SeatWish(Guid.NewGuid(), slot.Id)))));

        // Each may be moved on to the next; what counts is that one seat is left, and that it is the application's.
        Assert.Contains(outcomes, outcome => outcome.Ok);
        var ids = slots.ConvertAll(slot => slot.Id);
        var held = Assert.Single(await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.SlotId) && b.CancelledAt == null).ToListAsync());
        Assert.Equal(held.Id, (await ApplicationStore.ReadAsync(db, application.Id.Value))!.Application.Booking!.Booking);
    }

    private static ApplicationActor Applicant(Guid account) => new(ApplicationRole.Applicant, "Applicant", account);

    private static CertificationApplication Submitted(ExamContext db, Guid candidate, FeeTerms? fee, ExaminationTerms? examination)
    {
        var (now, actor) = (DateTimeOffset.UtcNow, Applicant(candidate));
        var terms = new ApplicationTerms("bci-ctss", 1, "upgrade-examination", "Upgrade", [], fee, examination, Panel: false, 28, null);
        ApplicationEvent[] events = [new ApplicationDrafted(now, actor, "CTSS", "upgrade-examination", []), new ApplicationSubmitted(now, actor, terms)];
        var application = CertificationApplication.Replay(new CredentialApplicationId(Guid.NewGuid()), candidate, events);
        ApplicationStore.Begin(db, application, "bci-ctss", events);
        return application;
    }
}

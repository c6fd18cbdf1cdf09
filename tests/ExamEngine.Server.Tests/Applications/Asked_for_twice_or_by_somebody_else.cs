using System.Net;
using ExamEngine.Certification.Applications;
using ExamEngine.Server.Applications;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

[Collection(ApplicationsServer.Collection)]
public sealed class Asked_for_twice_or_by_somebody_else(ApplicationsServer shared)
{
    [Fact]
    public async Task Everything_is_done_once_and_only_by_whom_it_may_be_done()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        using var applicant = await ApplicantAtServer.ForCtssAsync(server, "candidate3");
        using var stranger = await ApplicantAtServer.SignInAsync(server, "candidate4");

        // A double click.
        var number = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => reviewer.AskAsync($"/api/admin/applications/{applicant.Id}/payments", new PaymentEntry(number, 60m, "2026-11-02", "Statement 7"))));
        Assert.Equal("GBP 100.00", (await applicant.LookAsync()).Fee!.Owed);
        Assert.NotNull(await applicant.AskAsync("withdraw", new ApplicationStep(Guid.Empty)));
        var begun = Guid.NewGuid();
        Assert.Equal("An application for CTSS is under way. Go on with it, or withdraw it first.",
            (await applicant.PostAsync<ApplicationBegun>("/api/candidate/applications", new NewApplication(begun, "CTSS", "upgrade-examination", null))).Refusal);

        // Somebody else's.
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/api/candidate/applications/{applicant.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/api/candidate/applications/{applicant.Id}/slots")).StatusCode);
        foreach (var (what, body) in ((string, object)[])[("withdraw", new ApplicationStep(Guid.NewGuid())), ("voucher", new VoucherEntry(Guid.NewGuid(), "ABCDEFGHJKMN")), ("seat", new SeatWish(Guid.NewGuid(), Guid.NewGuid()))])
        {
            Assert.NotNull((await stranger.PostAsync<object>($"/api/candidate/applications/{applicant.Id}/{what}", body)).Refusal);
        }

        // Two reviewers at once: who looked at an older version is told so.
        var version = (await reviewer.LookAsync(applicant.Id)).Application.Version;
        Assert.Equal(200, await applicant.HandInAsync("cv", "More."));
        Assert.Equal("The application was changed meanwhile. Look at it again before you decide.", await reviewer.DecideAsync(applicant.Id, isAwarded: false, version));
        var decision = Guid.NewGuid();
        Assert.Null(await reviewer.DecideAsync(applicant.Id, isAwarded: false, command: decision));
        Assert.Null(await reviewer.DecideAsync(applicant.Id, isAwarded: false, command: decision));

        var refused = await applicant.LookAsync();
        Assert.Equal(ApplicationStage.Refused, refused.Stage);
        Assert.Single(refused.History, line => line.Text == "Decided: not awarded");
        Assert.DoesNotContain(refused.History, line => line.Who.Contains("Administrator", StringComparison.Ordinal));
        await applicant.DoneAsync("appeal", new AppealEntry(Guid.NewGuid(), "Please look again."));
        Assert.StartsWith("You made the decision that is appealed against.", await reviewer.AskAsync(
            $"/api/admin/applications/{applicant.Id}/appeal-decision", new DecisionEntry(Guid.NewGuid(), (await reviewer.LookAsync(applicant.Id)).Application.Version, false, "It stands.")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_checked_scanned_kept_and_given_only_to_those_who_may_read_it()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        using var applicant = await ApplicantAtServer.ForCtssAsync(server, "candidate5");
        using var stranger = await ApplicantAtServer.SignInAsync(server, "candidate4");

        Assert.Equal(422, await applicant.HandInAsync("cv", "An EICAR file."));
        Assert.Equal(415, await applicant.HandInAsync("cv", "<svg/>", "cv.svg", "image/svg+xml"));
        Assert.Equal(415, await applicant.HandInAsync("cv", "no pdf at all", "cv.pdf", "application/pdf"));
        Assert.Equal(409, await applicant.HandInAsync("portfolio", "I have worked."));
        Assert.Equal(200, await applicant.HandInAsync("cv", "I have worked.", "../cv.txt"));
        Assert.Equal(200, await applicant.HandInAsync("cv", "I have worked.", "../cv.txt"));

        var document = (await applicant.LookAsync()).Documents.Single(each => each.Kind == "cv");
        Assert.Equal(("cv.txt", ScanState.Clean), (document.FileName, document.Scan));
        await using var db = await server.DatabaseAsync();
        Assert.Equal(1, await db.ApplicationDocuments.CountAsync(d => d.ApplicationId == applicant.Id));
        using var file = await reviewer.Http.OpenAsync($"/api/admin/applications/{applicant.Id}/documents/{document.FileId}");
        Assert.Equal("I have worked.", await file.Content.ReadAsStringAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.OpenAsync($"/api/candidate/applications/{applicant.Id}/documents/{document.FileId}")).StatusCode);
    }

    [Fact]
    public async Task Vouchers_are_issued_once_given_out_as_CSV_and_revoked_while_nobody_redeemed_them()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        using var applicant = await ApplicantAtServer.AnewForCtssAsync(server, "candidate6");
        var number = Guid.NewGuid();
        var batch = await reviewer.IssueAsync(3, command: number);
        Assert.Equal(batch.Codes, (await reviewer.IssueAsync(3, command: number)).Codes);
        Assert.Matches("^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$", batch.Codes[0]);

        using var csv = await reviewer.Http.OpenAsync($"/api/admin/vouchers/{number}/vouchers.csv");
        Assert.Equal(4, (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Null(await reviewer.AskAsync("/api/admin/vouchers/revoke", new VoucherRevocation(batch.Codes[0], null)));
        Assert.StartsWith("This voucher was revoked.", await applicant.AskAsync("voucher", new VoucherEntry(Guid.NewGuid(), batch.Codes[0])), StringComparison.Ordinal);
        await applicant.DoneAsync("voucher", new VoucherEntry(Guid.NewGuid(), batch.Codes[1]));
        Assert.Equal("The fee is covered already.", await applicant.AskAsync("voucher", new VoucherEntry(Guid.NewGuid(), batch.Codes[2])));
        Assert.NotNull(await reviewer.AskAsync("/api/admin/vouchers/revoke", new VoucherRevocation(batch.Codes[1], null)));
        var states = (await reviewer.Http.GetAsync<VoucherView[]>("/api/admin/vouchers")).Where(voucher => voucher.BatchId == number).ToDictionary(voucher => voucher.Code, voucher => voucher.State);
        Assert.Equal([VoucherState.Revoked, VoucherState.Redeemed, VoucherState.Open], batch.Codes.Select(code => states[code]));
    }
}

using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Rules;
using ExamEngine.Server.Applications;
using ExamEngine.Server.Delivery.Messages;
using ExamEngine.Sessions;
using ExamEngine.Server.Outbox;
using ExamEngine.Server.Scheduling;
using ExamEngine.Specs.Server.Fixtures;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ExamEngine.Specs.Server.Applications;

[Collection(ApplicationsServer.Collection)]
public sealed class From_nothing_to_CTSS(ApplicationsServer shared)
{
    [Fact]
    public async Task A_holder_of_an_expired_CTSA_applies_pays_by_voucher_sits_the_upgrade_examination_and_is_awarded_CTSS()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        var slot = await reviewer.PublishAsync(DateTimeOffset.UtcNow.AddMinutes(-1));
        var voucher = (await reviewer.IssueAsync(1)).Codes[0];
        await ApplicationsServer.GiveExpiredCtsaAsync(server, "candidate1");
        using var applicant = await ApplicantAtServer.SignInAsync(server, "candidate1");

        var choices = await applicant.GetAsync<RouteChoice[]>("/api/candidate/application-routes");
        Assert.Equal(["upgrade-examination"], choices.Where(choice => choice is { Credential: "CTSS", IsOpen: true }).Select(choice => choice.Route));
        Assert.StartsWith("Your CTSA expired on", choices.Single(choice => choice.Route == "upgrade-documents").Sentence, StringComparison.Ordinal);
        await applicant.BeginAsync("CTSS", "upgrade-examination");
        Assert.Equal(ApplicationStage.Draft, (await applicant.LookAsync()).Stage);
        await applicant.DoneAsync("submit");
        Assert.StartsWith("You can book once the application is complete.", await applicant.AskAsync("seat", new SeatWish(Guid.NewGuid(), slot)), StringComparison.Ordinal);
        await applicant.HandInEverythingAsync();
        Assert.Equal("Pay the upgrade fee (GBP 160.00), or redeem a voucher. Pass the two-section upgrade examination.", (await applicant.LookAsync()).Next);
        await applicant.DoneAsync("voucher", new VoucherEntry(Guid.NewGuid(), voucher.ToLowerInvariant()));
        Assert.Equal("Choose a date and book the two-section upgrade examination.", (await applicant.LookAsync()).Next);
        await applicant.DoneAsync("seat", new SeatWish(Guid.NewGuid(), slot));

        await SitAsync(server, "candidate1", (await applicant.LookAsync()).Examination!.Seat!.SessionId, isAnswering: true);
        var passed = await applicant.LookAsync();
        Assert.Equal((ApplicationStage.Review, true), (passed.Stage, passed.Examination!.Passed));

        Assert.StartsWith("Accept or refuse each document first", await reviewer.DecideAsync(applicant.Id, isAwarded: true), StringComparison.Ordinal);
        await reviewer.AcceptEverythingAsync(applicant.Id);
        var review = await reviewer.LookAsync(applicant.Id);
        Assert.Equal(RuleStatus.Satisfied, review.Rules!.Status);
        Assert.Null(await reviewer.DecideAsync(applicant.Id, isAwarded: true));

        var done = await applicant.LookAsync();
        Assert.Equal((ApplicationStage.Awarded, "Everything was looked at."), (done.Stage, done.Reasons));
        await using var db = await server.DatabaseAsync();
        var held = await db.Credentials.Where(c => db.Users.Any(u => u.Id == c.CandidateId && u.Email == "candidate1@demo.example")).ToDictionaryAsync(c => c.Credential);
        Assert.Equal((true, false), (held["CTSA"].IsReplaced, held["CTSS"].IsReplaced));

        // Each step that has to be told is in the outbox, once.
        var told = await db.OutboxMessages.Where(m => m.CandidateId == held["CTSS"].CandidateId).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => new { m.Kind, m.Subject }).ToListAsync();
        Assert.Equal([MessageKind.Referee, MessageKind.Booking, MessageKind.Result, MessageKind.Decision], told.Select(message => message.Kind));
        Assert.Equal("Your application for CTSS is decided", told[^1].Subject);
    }

    [Fact]
    public async Task A_candidate_who_failed_sees_from_when_the_examination_can_be_taken_again_and_books_a_date_after_it()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        var now = DateTimeOffset.UtcNow;
        var (first, tooEarly, later) = (await reviewer.PublishAsync(now.AddMinutes(-1)), await reviewer.PublishAsync(now.AddDays(10)), await reviewer.PublishAsync(now.AddDays(15)));
        using var applicant = await ApplicantAtServer.ForCtssAsync(server, "candidate4");
        await applicant.HandInEverythingAsync();
        await applicant.DoneAsync("voucher", new VoucherEntry(Guid.NewGuid(), (await reviewer.IssueAsync(1)).Codes[0]));

        // Booked for another day first, and then moved: the first seat is free again.
        await applicant.DoneAsync("seat", new SeatWish(Guid.NewGuid(), tooEarly));
        var given = (await applicant.LookAsync()).Examination!.Seat!.SessionId;
        await applicant.DoneAsync("seat", new SeatWish(Guid.NewGuid(), first));
        await SitAsync(server, "candidate4", (await applicant.LookAsync()).Examination!.Seat!.SessionId, isAnswering: false);

        var failed = await applicant.LookAsync();
        var opens = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTimeOffset.UtcNow, "Europe/London").Date.AddDays(14);
        var sentence = FormattableString.Invariant($"You can book from {opens:d MMMM yyyy}: 14 days after your last attempt on {opens.AddDays(-14):d MMMM yyyy}.");
        Assert.Equal((ApplicationStage.Examination, false, sentence), (failed.Stage, failed.Examination!.Passed, failed.Examination.WhyNot));
        Assert.EndsWith(sentence, failed.Next, StringComparison.Ordinal);
        Assert.Equal(sentence, await applicant.AskAsync("seat", new SeatWish(Guid.NewGuid(), tooEarly)));
        var slots = await applicant.GetAsync<SlotChoice[]>($"/api/candidate/applications/{applicant.Id}/slots");
        Assert.Null(slots.Single(slot => slot.SlotId == later).WhyNot);
        await applicant.DoneAsync("seat", new SeatWish(Guid.NewGuid(), later));
        await applicant.DoneAsync("seat/cancel");
        await using var db = await server.DatabaseAsync();
        Assert.Equal(SessionState.Cancelled, await db.Sessions.Where(s => s.Id == given).Select(s => s.State).SingleAsync());
        Assert.Equal(2, await db.OutboxMessages.CountAsync(m => m.CandidateId == db.Users.First(u => u.Email == "candidate4@demo.example").Id && m.Subject.StartsWith("Your seat is cancelled")));
        Assert.Equal(0, await db.Bookings.CountAsync(b => (b.SlotId == later || b.SlotId == tooEarly) && b.CancelledAt == null));
    }

    [Fact]
    public async Task An_examination_declared_void_after_it_was_passed_blocks_the_award_and_another_date_can_be_booked_at_once()
    {
        var server = await shared.ServerAsync();
        using var reviewer = await ReviewerAtServer.SignInAsync(server);
        var (first, next) = (await reviewer.PublishAsync(DateTimeOffset.UtcNow.AddMinutes(-1)), await reviewer.PublishAsync(DateTimeOffset.UtcNow.AddDays(1)));
        using var applicant = await ApplicantAtServer.AnewForCtssAsync(server, "candidate6");
        await applicant.HandInEverythingAsync();
        await applicant.DoneAsync("voucher", new VoucherEntry(Guid.NewGuid(), (await reviewer.IssueAsync(1)).Codes[0]));
        await applicant.DoneAsync("seat", new SeatWish(Guid.NewGuid(), first));
        var session = (await applicant.LookAsync()).Examination!.Seat!.SessionId;
        var path = $"/api/admin/sessions/{session}/void";
        Assert.StartsWith("The examination is scheduled; it cannot be voided now.", await reviewer.AskAsync(path, new VoidRequest("The lights went out.")), StringComparison.Ordinal);
        await SitAsync(server, "candidate6", session, isAnswering: true);
        Assert.Equal(ApplicationStage.Review, (await applicant.LookAsync()).Stage);
        await reviewer.AcceptEverythingAsync(applicant.Id);
        var looked = (await reviewer.LookAsync(applicant.Id)).Application.Version;

        Assert.StartsWith("Say why", await reviewer.AskAsync(path, new VoidRequest(" ")), StringComparison.Ordinal);
        Assert.Null(await reviewer.AskAsync(path, new VoidRequest("The lights went out.")));
        Assert.Null(await reviewer.AskAsync(path, new VoidRequest("Again.")));
        Assert.StartsWith("The examination was declared void after its result had been out.", await reviewer.DecideAsync(applicant.Id, isAwarded: true, version: looked), StringComparison.Ordinal);

        var voided = await applicant.LookAsync();
        Assert.Equal((ApplicationStage.Examination, null, true), (voided.Stage, voided.Examination!.Passed, voided.Examination.CanBook));
        Assert.StartsWith("Your two-section upgrade examination was declared void and does not count as an attempt. The reason given: The lights went out.", voided.Next, StringComparison.Ordinal);
        Assert.StartsWith("Nothing can be awarded yet.", await reviewer.DecideAsync(applicant.Id, isAwarded: true), StringComparison.Ordinal);
        await applicant.DoneAsync("seat", new SeatWish(Guid.NewGuid(), next));
        await applicant.DoneAsync("withdraw");
        await using var db = await server.DatabaseAsync();
        Assert.Equal(1, await db.OutboxMessages.CountAsync(m => m.Key == $"session/{session:n}/voided"));
        Assert.Single((await applicant.LookAsync()).History, line => line.Text == "Examination declared void: it does not count");
    }

    private static async Task SitAsync(ServerUnderTest server, string account, Guid session, bool isAnswering)
    {
        await using var candidate = await CandidateAtHub.ReadyAsync(server, account, session);
        for (var section = 1; section <= 2; section++)
        {
            await candidate.StartSectionAsync(section);
            foreach (var position in isAnswering ? candidate.Positions(section) : [])
            {
                await candidate.DoneAsync("OpenItem", position);
                await candidate.EventAsync<ItemEvent>(e => e.Position == position);
                await candidate.AnswerAsync(position, candidate.AnyAnswer(position));
            }

            await candidate.DoneAsync("EndSection", section);
            await candidate.EventAsync<ControlEvent>(e => e.Sections[section - 1].State == SectionStatus.Closed);
        }

        await candidate.DoneAsync("SubmitExam");
        await candidate.EventAsync<ControlEvent>(e => e.State == SessionState.Released);
    }
}

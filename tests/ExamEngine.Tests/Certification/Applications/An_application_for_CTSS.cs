using System.Text.Json;
using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Rules;
using Xunit;

namespace ExamEngine.Specs.Certification.Applications;

public sealed class An_application_for_CTSS
{
    private static readonly Guid Seat = Guid.Parse("0190cccc-0000-7000-8000-000000000001");
    private static readonly Guid Later = Guid.Parse("0190cccc-0000-7000-8000-000000000002");

    [Fact]
    public void Records_the_route_the_version_and_what_it_asks_for_when_it_is_submitted()
    {
        var terms = Applicant.ForCtss().Application.Terms!;

        Assert.Equal(("bci-ctss", 1, "upgrade-examination"), (terms.Programme, terms.Version, terms.Route));
        Assert.Equal(["cv", "career-report"], terms.Documents.Select(document => document.Kind));
        Assert.Equal(("upgrade", 160m, "GBP", false), (terms.Fee!.Fee, terms.Fee.Amount, terms.Fee.Currency, terms.Fee.OnlyByVoucher));
        Assert.Equal(["body", "training-provider"], terms.Fee.Vouchers);
        Assert.Equal("ctss-upgrade", terms.Examination!.Exam);
        Assert.Equal(28, terms.AppealDays);
    }

    [Fact]
    public void By_a_route_that_is_not_open_is_refused_with_the_reason()
    {
        var draft = Applicant.Draft("CTSS", "upgrade-examination");
        var decision = draft.Judged(new Person().Holds("CTSA", "12 March 2027"));

        Assert.StartsWith("This route is not open to you. ", Applicant.Refused(draft.Application.Submit(draft.Now, Applicant.Me, decision, RealProgrammes.Set.Awarding(new("CTSS"))!.Versions[0])));
    }

    [Fact]
    public void Goes_from_its_documents_and_fee_to_the_examination_the_review_and_the_award()
    {
        var applicant = Applicant.ForCtss();
        Assert.Equal(ApplicationStage.Incomplete, applicant.Application.Stage);
        Assert.Equal(
            "Hand in: CV, tech-support experience career report. Pay the upgrade fee (GBP 160.00), or redeem a voucher. Pass the two-section upgrade examination.",
            ApplicationWords.Next(applicant.Application, null));

        applicant.HandsInEverything();
        Assert.Equal(ApplicationStage.Incomplete, applicant.Application.Stage);
        applicant.Redeems();
        Assert.Equal(ApplicationStage.Examination, applicant.Application.Stage);
        applicant.Books(Seat).Sits(Seat, isPassed: true);
        Assert.Equal(ApplicationStage.Review, applicant.Application.Stage);
        applicant.Accepted("f1", "f2").Decided(isAwarded: true);
        Assert.Equal(ApplicationStage.Awarded, applicant.Application.Stage);
        Assert.False(applicant.Application.IsOpen);
    }

    [Fact]
    public void Comes_out_the_same_when_its_events_were_written_down_and_read_again()
    {
        var applicant = Applicant.ForCtss().HandsInEverything().Redeems().Books(Seat).Sits(Seat, isPassed: true).Accepted("f1", "f2").Decided(isAwarded: false).After(1);
        applicant.Do(applicant.Application.AppealAgainst(applicant.Now, Applicant.Me, "Please look again."));
        var read = JsonSerializer.Deserialize<ApplicationEvent[]>(JsonSerializer.Serialize<ApplicationEvent[]>([.. applicant.Events]))!;
        var again = CertificationApplication.Replay(applicant.Application.Id, Applicant.Account, read);

        Assert.Equal((applicant.Application.Stage, applicant.Application.Version, applicant.Application.Fees.Balance), (again.Stage, again.Version, again.Fees.Balance));
        Assert.Equal(applicant.Application.Terms!.Documents, again.Terms!.Documents);
    }

    [Fact]
    public void Needs_no_examination_while_the_CTSA_is_valid()
    {
        var applicant = Applicant.ByDocuments().HandsInEverything().Redeems();

        Assert.Equal(ApplicationStage.Review, applicant.Application.Stage);
        Assert.Equal("This application needs no examination.", applicant.Application.WhyNoBooking());
    }

    [Fact]
    public void Cannot_be_booked_for_before_it_is_complete()
    {
        var applicant = Applicant.ForCtss().HandsInEverything();

        Assert.StartsWith("You can book once the application is complete. Pay the upgrade fee", Applicant.Refused(applicant.Application.Book(applicant.Now, Applicant.Me, Seat, applicant.Now, "June", new ExaminationAdmission(null, null))));
    }

    [Fact]
    public void Waits_for_a_document_again_that_was_not_accepted()
    {
        var applicant = Applicant.ByDocuments().HandsInEverything().Redeems();
        Assert.Equal("Say why, in a sentence or more.", Applicant.Refused(applicant.Application.Judge(applicant.Now, Applicant.Reviewer, "f1", isAccepted: false, " ")));
        applicant.Do(applicant.Application.Judge(applicant.Now, Applicant.Reviewer, "f1", isAccepted: false, "It ends in 2019."));

        Assert.Equal((ApplicationStage.Incomplete, "Hand in: CV."), (applicant.Application.Stage, ApplicationWords.Next(applicant.Application, null)));
        applicant.HandsIn("cv", "f3");
        Assert.Equal(ApplicationStage.Review, applicant.Application.Stage);
        Assert.Equal("This document was replaced by a later one. Look at the application again.", Applicant.Refused(applicant.Application.Judge(applicant.Now, Applicant.Reviewer, "f1", isAccepted: true, null)));
    }

    [Fact]
    public void Takes_no_document_it_did_not_ask_for_and_none_twice_that_is_accepted()
    {
        var applicant = Applicant.ByDocuments().HandsInEverything().Accepted("f1");

        Assert.Equal("This application does not ask for such a document.", applicant.Application.WhyNoDocument("portfolio"));
        Assert.Equal("This document is accepted already; it need not be handed in again.", applicant.Application.WhyNoDocument("cv"));
        Assert.Null(applicant.Application.WhyNoDocument("career-report"));
    }

    [Fact]
    public void Keeps_the_last_seat_and_takes_no_result_of_one_that_was_given_up()
    {
        var applicant = Applicant.ForCtss().HandsInEverything().Redeems().Books(Seat).Books(Later);

        Assert.Equal(Seat, applicant.Events.OfType<ExaminationBooked>().Last().Instead);
        Assert.Empty(applicant.Application.Report(applicant.Now, Seat, isPassed: true, "Passed.").Events);
        Assert.Equal(ApplicationStage.Review, applicant.Sits(Later, isPassed: true).Application.Stage);
    }

    [Fact]
    public void Tells_who_failed_from_when_the_examination_can_be_taken_again()
    {
        var applicant = Applicant.ForCtss().HandsInEverything().Redeems().Books(Seat).Sits(Seat, isPassed: false);
        var failed = new Person().Holds("CTSA", "12 May 2026").Failed("CTSS", "4 June 2027", examination: "ctss-upgrade");
        var admission = ExaminationAdmission.At(RealProgrammes.Set, failed.History, new("CTSS"), 1, "upgrade-examination", NodaTime.Instant.FromUtc(2027, 6, 5, 9, 0))!;

        Assert.False(admission.IsOpen);
        Assert.Equal(
            "You did not pass the two-section upgrade examination. You can book from 18 June 2027: 14 days after your last attempt on 4 June 2027.", ApplicationWords.Next(applicant.Application, admission));
        Assert.Equal("You can book from 18 June 2027: 14 days after your last attempt on 4 June 2027.", Applicant.Refused(applicant.Application.Book(applicant.Now, Applicant.Me, Later, applicant.Now, "June", admission)));
        Assert.True(ExaminationAdmission.At(RealProgrammes.Set, failed.History, new("CTSS"), 1, "upgrade-examination", NodaTime.Instant.FromUtc(2027, 6, 17, 23, 0))!.IsOpen);
        Assert.False(ExaminationAdmission.At(RealProgrammes.Set, failed.History, new("CTSS"), 1, "upgrade-examination", NodaTime.Instant.FromUtc(2027, 6, 17, 22, 59))!.IsOpen);
    }

    [Fact]
    public void After_three_failed_attempts_opens_when_the_first_one_leaves_the_twelve_months()
    {
        var failed = new Person().Holds("CTSA", "12 May 2026").Failed("CTSS", "4 June 2027").Failed("CTSS", "4 July 2027").Failed("CTSS", "4 August 2027");

        Assert.StartsWith("You can book from 4 June 2028", ExaminationAdmission.At(RealProgrammes.Set, failed.History, new("CTSS"), 1, "upgrade-examination", NodaTime.Instant.FromUtc(2027, 9, 1, 9, 0))!.Sentence);
    }

    [Fact]
    public void Whose_examination_is_declared_void_after_its_result_waits_for_another_date_at_once()
    {
        var applicant = Applicant.ForCtss().HandsInEverything().Redeems().Books(Seat).Sits(Seat, isPassed: true).Accepted("f1", "f2");
        Assert.Equal(ApplicationStage.Review, applicant.Application.Stage);
        Assert.Empty(applicant.Application.Void(applicant.Now, Later, "The lights went out.").Events);
        applicant.Do(applicant.Application.Void(applicant.Now, Seat, "The lights went out."));

        Assert.Equal((ApplicationStage.Examination, null, false), (applicant.Application.Stage, applicant.Application.Result, applicant.Application.HasPassed));
        Assert.Equal(
            "Nothing can be awarded yet. Pass the two-section upgrade examination.", Applicant.Refused(applicant.Application.Decide(applicant.Now, applicant.Today, Applicant.Reviewer, true, "Good.", Applicant.Satisfied)));
        var voided = new Person().Holds("CTSA", "12 May 2026").Sat("CTSS", "1 June 2027", "10:00", ExamEngine.Certification.Facts.AttemptResult.Voided, "ctss-upgrade");
        var admission = ExaminationAdmission.At(RealProgrammes.Set, voided.History, new("CTSS"), 1, "upgrade-examination", NodaTime.Instant.FromUtc(2027, 6, 1, 12, 0))!;
        Assert.Equal(
            "Your two-section upgrade examination was declared void and does not count as an attempt. The reason given: The lights went out. You can book another date now.",
            ApplicationWords.Next(applicant.Application, admission));
        Assert.Empty(applicant.Application.Void(applicant.Now, Seat, "Again.").Events);
        Assert.Equal("Sit the two-section upgrade examination in “June”.", ApplicationWords.Next(applicant.Books(Later).Application, null));
        Assert.Equal(ApplicationStage.Review, applicant.Sits(Later, isPassed: true).Application.Stage);
    }

    [Fact]
    public void That_is_barred_by_a_sanction_without_end_names_no_date()
    {
        var barred = new Person().Holds("CTSA", "12 May 2026").Barred("1 June 2027", null);
        var admission = ExaminationAdmission.At(RealProgrammes.Set, barred.History, new("CTSS"), 1, "upgrade-examination", NodaTime.Instant.FromUtc(2027, 6, 5, 9, 0))!;

        Assert.Null(admission.OpensAt);
        Assert.False(admission.IsOpen);
    }

    [Fact]
    public void Cannot_be_awarded_while_a_rule_is_not_satisfied()
    {
        var applicant = Applicant.ByDocuments().HandsInEverything().Redeems();
        Assert.StartsWith("Accept or refuse each document first: CV", Applicant.Refused(applicant.Application.Decide(applicant.Now, applicant.Today, Applicant.Reviewer, true, "Good.", Applicant.Satisfied)));
        applicant.Accepted("f1", "f2");

        Assert.Equal(
            "Not everything the rules ask for is there. Become a member.",
            Applicant.Refused(applicant.Application.Decide(applicant.Now, applicant.Today, Applicant.Reviewer, true, "Good.", Applicant.Finding(RuleStatus.NeedsEvidence, "Become a member."))));
    }

    [Fact]
    public void Can_be_withdrawn_until_it_is_decided_and_not_after()
    {
        var applicant = Applicant.ByDocuments().HandsInEverything().Redeems().Accepted("f1", "f2");
        Assert.NotEmpty(applicant.Application.Withdraw(applicant.Now, Applicant.Me).Events);

        Assert.StartsWith("This application is decided", Applicant.Refused(applicant.Decided(isAwarded: true).Application.Withdraw(applicant.Now, Applicant.Me)));
    }
}

using ExamEngine.Certification.Rules;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>A CCSM attained on 12 May 2025, which expires on 12 May 2027.</summary>
public sealed class CCSL_upgrade
{
    private readonly Person _manager = new Person().Holds("CCSM", "12 May 2025");

    [Theory]
    [InlineData("11 March 2027", "")]
    [InlineData("12 March 2027", "upgrade-from-ccsm")]
    [InlineData("28 April 2027", "upgrade-from-ccsm")]
    [InlineData("29 April 2027", "fresh")]
    [InlineData("12 May 2027", "fresh")]
    [InlineData("13 May 2027", "fresh")]
    public void Opens_two_months_before_CCSM_expires_and_from_two_weeks_before_is_a_new_application(string on, string open) =>
        Assert.Equal(open, _manager.Open("CCSL", on));

    [Theory]
    [InlineData("28 April 2027", "upgrade-from-ccsm", "upgrade", false)]
    [InlineData("29 April 2027", "fresh", "full", true)]
    public void Not_received_by_two_weeks_before_CCSM_expires_is_a_new_application_at_the_full_fee(string on, string open, string fee, bool isFresh)
    {
        var outcome = _manager.Route("CCSL", open, on).Route.Outcome;
        Assert.Equal((open, fee, isFresh), (_manager.Open("CCSL", on), outcome.Fee!.Id, outcome.IsFresh));
    }

    [Fact]
    public void Has_its_pack_due_within_thirty_days_of_the_award() => Assert.All(
        RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSL"))!.Versions[0].Routes,
        route => Assert.Equal(new ExamEngine.Certification.Programmes.DayRange(0, 30), route.Outcome.PackDays));

    [Fact]
    public void Is_awarded_exactly_two_years_after_CCSM_was_attained_at_the_earliest() =>
        Assert.Equal("12 May 2027", Person.Text(_manager.Route("CCSL", "upgrade-from-ccsm", "12 March 2027").AwardNotBefore));

    [Fact]
    public void Is_told_with_what_comes_after_it() => Assert.Equal(
        "You can upgrade to CCSL from 12 March 2027 until 28 April; it opens 2 months before your CCSM expires on 12 May 2027. No examination is needed. "
        + "After that only a new application for CCSL is open.",
        _manager.WhatIf("CCSL", "1 January 2027"));

    [Fact]
    public void Needs_no_examination_and_no_training_but_CV_career_report_and_a_voucher()
    {
        var route = _manager.Paid("CCSL", "upgrade", "12 March 2027").Route("CCSL", "upgrade-from-ccsm", "12 March 2027");
        Assert.Null(route.Route.Outcome.Examination);
        Assert.DoesNotContain(route.Finding.Children, rule => rule.Kind == "training");
        Assert.Equal("Redeem a voucher for the upgrade fee. Hand in: current CV, career report.", route.Finding.Sentence);

        var ready = _manager.HasVoucher("CCSL", "31 March 2027").Submitted("cv", "12 March 2027").Submitted("career-report", "12 March 2027");
        Assert.Equal(RuleStatus.Satisfied, ready.Route("CCSL", "upgrade-from-ccsm", "31 March 2027").Status);
        Assert.Equal(RuleStatus.NeedsEvidence, ready.Route("CCSL", "upgrade-from-ccsm", "1 April 2027").Status);
    }

    [Fact]
    public void Is_the_only_way_for_a_CCSM_that_was_recertified_once_already()
    {
        var renewed = new Person().Holds("CCSM", "12 May 2023", recertified: ["12 April 2025"]);
        Assert.Equal("", renewed.Open("CCSM", "12 March 2027"));
        Assert.Equal("CCSM can be recertified once only, and yours has been. Another recertification is not possible.", renewed.Route("CCSM", "recertification", "12 March 2027").Rule("one recertification only").Sentence);
        Assert.Equal("upgrade-from-ccsm", renewed.Open("CCSL", "12 March 2027"));
        Assert.Equal("recertification", _manager.Open("CCSM", "12 March 2027"));
    }

    [Fact]
    public void As_a_new_application_asks_for_membership_registration_fee_documents_and_assignment_and_leads_to_the_examination()
    {
        var route = new Person().Route("CCSL", "fresh", "1 March 2027");
        Assert.Equal(RuleStatus.NeedsEvidence, route.Status);
        Assert.Equal(
            "Become a member of GSQI. Hand in: registration, tentative examination dates. Pay the full fee (GBP 420.00), or redeem a voucher. Hand in: application documents, assignment.",
            route.Finding.Sentence);
        var outcome = route.Route.Outcome;
        Assert.Equal(("ccsl-full", "full", true, 30, 15), (outcome.Examination!.Id, outcome.Fee!.Id, outcome.IsFresh, outcome.PackDays!.Value.To, outcome.ShortestDays!.Value));
    }

    [Fact]
    public void As_a_new_application_is_complete_only_when_the_fee_is_received()
    {
        var person = new Person().IsMemberOf("GSQI", "1 January 2027");
        foreach (var document in new[] { "registration", "tentative-dates", "documents", "assignment" })
        {
            person.Submitted(document, "1 March 2027");
        }

        person.Paid("CCSL", "full", "5 March 2027");
        Assert.Equal(RuleStatus.NeedsEvidence, person.Route("CCSL", "fresh", "4 March 2027").Status);
        Assert.Equal(RuleStatus.Satisfied, person.Route("CCSL", "fresh", "5 March 2027").Status);
    }
}

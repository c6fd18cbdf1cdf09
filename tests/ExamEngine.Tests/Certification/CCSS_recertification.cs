using ExamEngine.Certification.Rules;
using NodaTime;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>A CCSS that expires on 12 May 2027, unless the test says otherwise.</summary>
public sealed class CCSS_recertification
{
    private readonly Person _person = new Person().Holds("CCSS", "12 May 2026").Works("customer-service", "1 January 2025");

    [Fact]
    public void Is_told_with_its_late_application_and_the_upgrade_after_it() => Assert.Equal(
        "You can recertify until 12 May 2027. From 29 April it counts as a new application at the full fee. After that only the upgrade to CCIS or CCSM is open.",
        _person.WhatIf("CCSS", "1 April 2027"));

    [Fact]
    public void Is_best_applied_for_eight_weeks_before_expiry()
    {
        Assert.Equal("17 March 2027", Person.Text(_person.Route("CCSS", "recertification", "1 March 2027").RecommendedBy));
        Assert.EndsWith("It is best to recertify by 17 March.", _person.WhatIf("CCSS", "17 March 2027"), StringComparison.Ordinal);
        Assert.DoesNotContain("It is best", _person.WhatIf("CCSS", "18 March 2027"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12 May 2026")]
    [InlineData("17 March 2027")]
    [InlineData("18 March 2027")]
    [InlineData("28 April 2027")]
    public void Applied_for_up_to_two_weeks_before_expiry_is_a_recertification_at_its_own_fee(string on)
    {
        Assert.Equal("recertification", _person.Open("CCSS", on));
        var route = _person.Route("CCSS", "recertification", on);
        Assert.Equal(("recertification", false, "28 April 2027"), (route.Route.Outcome.Fee!.Id, route.Route.Outcome.IsFresh, Person.Text(route.ClosesOn)));
    }

    [Theory]
    [InlineData("29 April 2027")]
    [InlineData("12 May 2027")]
    public void Applied_for_later_is_a_new_application_at_the_full_fee(string on)
    {
        Assert.Equal("late", _person.Open("CCSS", on));
        var outcome = _person.Route("CCSS", "late", on).Route.Outcome;
        Assert.Equal((true, "full"), (outcome.IsFresh, outcome.Fee!.Id));
    }

    [Fact]
    public void Is_over_on_the_day_after_expiry_when_the_upgrade_is_left()
    {
        Assert.Equal("", _person.Open("CCSS", "13 May 2027"));
        Assert.Equal("upgrade-from-ccss", _person.Open("CCSM", "13 May 2027").Split(' ')[^1]);
        Assert.Equal("upgrade-from-ccss", _person.Open("CCIS", "13 May 2027"));
        Assert.Equal("Your CCSS expired on 12 May 2027.", _person.Route("CCSS", "late", "13 May 2027").Rule("later than two weeks before expiry").Sentence);
    }

    [Fact]
    public void Gives_one_more_year_and_is_possible_once()
    {
        var renewed = new Person().Holds("CCSS", "12 May 2026", recertified: ["20 April 2027"]).Works("customer-service", "1 January 2025");

        Assert.Equal("", renewed.Open("CCSS", "1 April 2028"));
        var finding = renewed.Route("CCSS", "recertification", "1 April 2028").Rule("one recertification only");
        Assert.Equal("CCSS can be recertified once only, and yours has been. Another recertification is not possible.", finding.Sentence);
        Assert.Null(finding.OpensAt);
        Assert.Equal("12 May 2028", renewed.Route("CCSS", "recertification", "1 April 2028").Rule("up to two weeks before expiry").Facts.Single(fact => fact.Name == "CCSS expires").Value);
    }

    [Fact]
    public void After_two_years_has_lapsed_for_good_and_only_the_upgrade_is_left()
    {
        var renewed = new Person().Holds("CCSS", "12 May 2026", recertified: ["20 April 2027"]).Works("customer-service", "1 January 2025");

        Assert.Equal("", renewed.Open("CCSS", "13 May 2028"));
        Assert.All(ExamEngine.Certification.Eligibility.Decide(RealProgrammes.Set, renewed.History, RealProgrammes.Credential("CCSS"), Person.Day("13 May 2028")), route => Assert.Null(route.OpensOn));
        Assert.Equal(
            "You can upgrade to CCIS at any time. No examination is needed. You can upgrade to CCSM at any time. No examination is needed.",
            renewed.WhatIf("CCSS", "13 May 2028"));
    }

    [Fact]
    public void Asks_for_registration_the_fee_or_a_voucher_a_current_CV_and_the_career_report()
    {
        var asked = _person.Route("CCSS", "recertification", "1 March 2027");
        Assert.Equal(RuleStatus.NeedsEvidence, asked.Status);
        Assert.Equal(
            "Pay the recertification fee (GBP 120.00), or redeem a voucher. Hand in: registration, current CV, online customer-service experience career report.",
            asked.Finding.Sentence);

        _person.HasVoucher("CCSS", issuer: "training-provider").Submitted("registration", "1 March 2027").Submitted("cv", "1 March 2027").Submitted("career-report", "2 March 2027");
        Assert.Equal(RuleStatus.NeedsEvidence, _person.Route("CCSS", "recertification", "1 March 2027").Status);
        Assert.Equal(RuleStatus.Satisfied, _person.Route("CCSS", "recertification", "2 March 2027").Status);
    }

    [Theory]
    [InlineData("body", RuleStatus.Satisfied)]
    [InlineData("training-provider", RuleStatus.Satisfied)]
    [InlineData("somebody", RuleStatus.NeedsEvidence)]
    public void Is_paid_for_by_a_voucher_of_the_body_or_of_a_training_provider(string issuer, RuleStatus status) =>
        Assert.Equal(status, _person.HasVoucher("CCSS", issuer: issuer).Route("CCSS", "recertification", "1 March 2027").Rule("fee").Status);

    [Theory]
    [InlineData("4 March 2027", RuleStatus.NeedsEvidence)]
    [InlineData("5 March 2027", RuleStatus.Satisfied)]
    public void Is_paid_for_from_the_day_on_which_the_money_is_received(string on, RuleStatus status) =>
        Assert.Equal(status, _person.Paid("CCSS", "recertification", "5 March 2027").Route("CCSS", "recertification", on).Rule("fee").Status);

    [Fact]
    public void Does_not_ask_for_training() =>
        Assert.DoesNotContain(_person.Route("CCSS", "recertification", "1 March 2027").Finding.Children, rule => rule.Kind == "training");

    [Theory]
    [InlineData("30 April 2027", "28 April 2027", "recertification")]
    [InlineData("28 January 2027", "27 April 2027", "recertification")]
    [InlineData("27 January 2027", "27 April 2027", "recertification")]
    [InlineData("27 January 2027", "28 April 2027", "recertification-examination")]
    [InlineData("30 November 2026", "28 February 2027", "recertification")]
    [InlineData("30 November 2026", "1 March 2027", "recertification-examination")]
    public void Needs_the_examination_of_those_not_working_for_three_months(string lastDay, string on, string open)
    {
        var person = new Person().Holds("CCSS", "12 May 2026").Works("customer-service", "1 January 2025", lastDay);
        Assert.Equal(open, person.Open("CCSS", on));
        Assert.Equal(open == "recertification" ? null : "ccss-recertification", person.Route("CCSS", open, on).Route.Outcome.Examination?.Id);
    }

    [Fact]
    public void Says_from_when_the_examination_will_be_needed()
    {
        var person = new Person().Holds("CCSS", "12 May 2026").Works("customer-service", "1 January 2025", "15 January 2027");
        Assert.Equal(
            "You can recertify until 12 May 2027. From 16 April the recertification examination is compulsory. From 29 April it counts as a new application at the full fee. "
            + "After that only the upgrade to CCIS or CCSM is open.",
            person.WhatIf("CCSS", "1 April 2027"));
    }

    [Fact]
    public void With_work_that_is_only_claimed_leaves_both_open_until_it_is_shown()
    {
        var person = new Person().Holds("CCSS", "12 May 2026").Works("customer-service", "1 January 2025", isVerified: false);
        Assert.Equal("recertification recertification-examination", person.Open("CCSS", "1 April 2027"));
        Assert.Equal("Show that you have been working within the last 3 months.", person.Route("CCSS", "recertification", "1 April 2027").Rule("at work").Sentence);
    }

    [Fact]
    public void Has_its_pack_due_within_thirty_days() =>
        Assert.Equal(new ExamEngine.Certification.Programmes.DayRange(0, 30), _person.Route("CCSS", "recertification", "1 March 2027").Route.Outcome.PackDays);

    [Fact]
    public void Is_reminded_of_by_email_and_text_twelve_eight_four_and_two_weeks_before()
    {
        var version = RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSS"))!.InForce(new LocalDate(2027, 1, 1))!;
        Assert.Equal(["12 weeks", "8 weeks", "4 weeks", "2 weeks"], version.Reminders.Select(reminder => reminder.Before.ToString()));
        Assert.All(version.Reminders, reminder => Assert.Equal(["email", "text"], reminder.By));
    }

    [Fact]
    public void Is_examined_for_a_first_CCSS_alone() =>
        Assert.Equal(("examination", "", ""), (new Person().Open("CCSS", "1 March 2027"), _person.Open("CCSS", "1 June 2027"), _person.Open("CCSS", "1 June 2040")));
}

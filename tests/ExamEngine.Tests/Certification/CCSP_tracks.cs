using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Rules;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class CCSP_tracks
{
    private static readonly ProgrammeVersion Version = RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSP-Associate"))!.Versions[0];

    private static Person Adult => new Person().Born("1 January 1990");

    [Theory]
    [InlineData("14 June 2027", false)]
    [InlineData("15 June 2027", true)]
    public void Are_open_from_the_eighteenth_birthday(string on, bool isOpen)
    {
        var person = new Person().Born("15 June 2009").Trained("foundation-course", 40, "1 February 2027");
        Assert.Equal(isOpen ? "associate-examination" : "", person.Open("CCSP-Associate", on));
        Assert.Equal("15 June 2027", Person.Text(person.Route("CCSP-Associate", "associate-examination", "1 March 2027").OpensOn));
    }

    [Fact]
    public void Say_what_a_minor_waits_for() => Assert.Equal(
        "You must be at least 18 years old. You will be from 15 June 2027.",
        new Person().Born("15 June 2009").Route("CCSP-Associate", "associate-examination", "1 March 2027").Rule("minimum age").Sentence);

    [Fact]
    public void Say_that_the_course_or_the_work_is_enough() => Assert.Equal(
        "Going by what we have on record, no way to CCSP-Associate is open to you. One of these is needed: You need 40 classroom hours of a foundation course. Add what you complete to your record. "
        + "Or: You need 6 months of customer-facing work. Add your work to your record.",
        Adult.WhatIf("CCSP-Associate", "1 March 2027"));

    [Fact]
    public void Are_open_to_one_born_on_29_February_from_the_28th_of_a_common_year() =>
        Assert.Equal("28 February 2026", Person.Text(new Person().Born("29 February 2008").Trained("foundation-course", 40, "1 February 2026").Route("CCSP-Associate", "associate-examination", "1 January 2026").OpensOn));

    [Theory]
    [InlineData(39, RuleStatus.NotSatisfied)]
    [InlineData(40, RuleStatus.Satisfied)]
    public void Let_in_to_Associate_with_a_foundation_course_of_forty_classroom_hours(int hours, RuleStatus status) =>
        Assert.Equal(status, Adult.Trained("foundation-course", hours, "1 February 2027").Route("CCSP-Associate", "associate-examination", "1 March 2027").Rule("foundation course or customer-facing work").Status);

    [Theory]
    [InlineData("28 February 2027", "")]
    [InlineData("1 March 2027", "associate-examination")]
    public void Let_in_to_Associate_with_six_months_of_customer_facing_work(string on, string open) =>
        Assert.Equal(open, Adult.Works("customer-facing", "1 September 2026").Open("CCSP-Associate", on));

    [Fact]
    public void Tell_both_ways_into_Associate() => Assert.Equal(
        "One of these is needed: You need 40 classroom hours of a foundation course. Add what you complete to your record. "
        + "Or: You need 6 months of customer-facing work. Add your work to your record.",
        Adult.Route("CCSP-Associate", "associate-examination", "1 March 2027").Rule("foundation course or customer-facing work").Sentence);

    [Fact]
    public void Need_evidence_for_work_that_is_claimed()
    {
        var finding = Adult.Works("customer-facing", "1 September 2026", isVerified: false).Route("CCSP-Associate", "associate-examination", "1 March 2027").Rule("customer-facing work");
        Assert.Equal((RuleStatus.NeedsEvidence, "Show evidence of 6 months of customer-facing work."), (finding.Status, finding.Sentence));
    }

    [Theory]
    [InlineData("31 August 2027", "")]
    [InlineData("1 September 2027", "professional-examination")]
    public void Let_in_to_Professional_with_twelve_months_of_direct_work_and_supervisory_duties(string on, string open) => Assert.Equal(
        open, Adult.Works("direct-customer-service", "1 September 2026").Works("supervisory", "1 March 2027").Open("CCSP-Professional", on));

    [Fact]
    public void Do_not_let_in_to_Professional_without_supervisory_duties() => Assert.Equal(
        "You need 1 month of supervisory duties. Add your work to your record.",
        Adult.Works("direct-customer-service", "1 September 2020").Route("CCSP-Professional", "professional-examination", "1 March 2027").Finding.Sentence);

    [Theory]
    [InlineData("examination-length", 90, 120, "minutes")]
    [InlineData("examination-items", 60, 120, "items")]
    [InlineData("share-multiple-choice", 60, 75, "percent")]
    [InlineData("share-situational-judgement", 20, 30, "percent")]
    [InlineData("pass-mark", 70, 75, "percent")]
    [InlineData("continuing-education", 12, 24, "CEUs")]
    [InlineData("micro-credential", 2, 6, "hours")]
    public void Set_down_ranges_for_the_examination(string id, int from, int to, string unit)
    {
        var provision = Version.Provisions.Single(provision => provision.Id == id);
        Assert.Equal((from, to, unit), ((int)provision.From!, (int)provision.To!, provision.Unit));
    }

    [Theory]
    [InlineData("pass-mark-scaled", "700")]
    [InlineData("extra-time-non-native-speakers", "30")]
    [InlineData("evidence-kept", "3")]
    [InlineData("practice-advised", "3")]
    [InlineData("practice-ready", "80")]
    [InlineData("pass-rates", "published")]
    [InlineData("check-in", "government ID and the confirmation number")]
    public void Set_down_what_else_holds(string id, string value) => Assert.Equal(value, Version.Provisions.Single(provision => provision.Id == id).Value);

    [Fact]
    public void Name_eight_domains_and_enrol_groups_from_five_people()
    {
        Assert.Equal(8, Version.Provisions.Count(provision => provision.Id.StartsWith("domain-", StringComparison.Ordinal)));
        Assert.Equal(5, Version.Provisions.Single(provision => provision.Id == "group-enrolment").From);
    }

    [Fact]
    public void Are_valid_for_three_years_which_may_be_two() =>
        Assert.All(Version.Credentials, credential => Assert.Equal("3 years", credential.Valid.ToString()));

    [Fact]
    public void Can_be_recertified_by_retake_by_CEUs_or_by_verified_work()
    {
        var person = Adult.Holds("CCSP-Professional", "1 March 2026").Trained("ceu", 10, "1 March 2027").Trained("micro-credential", 2, "1 June 2027");
        Assert.Equal("professional-retake professional-work", person.Open("CCSP-Professional", "31 May 2027"));
        Assert.Equal("professional-retake professional-units professional-work", person.Open("CCSP-Professional", "1 June 2027"));
        Assert.Equal("professional-examination", new Person().Born("1 January 1990").Works("direct-customer-service", "1 January 2020").Works("supervisory", "1 January 2020")
            .Holds("CCSP-Professional", "1 March 2026").Open("CCSP-Professional", "2 March 2029"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Count_micro_credentials_of_two_to_six_hours_alone(int hours) => Assert.DoesNotContain(
        "professional-units", Adult.Holds("CCSP-Professional", "1 March 2026").Trained("ceu", 11, "1 March 2027").Trained("micro-credential", hours, "1 June 2027").Open("CCSP-Professional", "1 July 2027"), StringComparison.Ordinal);

    [Fact]
    public void Count_only_the_education_of_the_present_term()
    {
        var person = Adult.Holds("CCSP-Professional", "1 March 2026", recertified: ["1 February 2029"]).Trained("ceu", 12, "1 March 2027");
        Assert.Contains("professional-units", person.Open("CCSP-Professional", "31 January 2029"), StringComparison.Ordinal);
        Assert.DoesNotContain("professional-units", person.Open("CCSP-Professional", "1 February 2029"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_for_the_employers_word_and_one_advanced_course()
    {
        var route = Adult.Holds("CCSP-Professional", "1 March 2026").Route("CCSP-Professional", "professional-work", "1 March 2027");
        Assert.Equal("Hand in: employer's verification of your work, certificate of one advanced course.", route.Rule("verified work and one advanced course").Sentence);
    }

    [Fact]
    public void Are_judged_in_a_zone_that_is_known() => Assert.Equal("Europe/London", RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSP-Associate"))!.Calendar.Zone.Id);
}

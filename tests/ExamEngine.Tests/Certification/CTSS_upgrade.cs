using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class CTSS_upgrade
{
    // Attained on 12 May 2026 and expires on 12 May 2027.
    private readonly Person _associate = new Person().Holds("CTSA", "12 May 2026");

    // A validity is an assumption of the data; a certificate may say otherwise.
    private readonly Person _longer = new Person().Holds("CTSA", "12 May 2026", expires: "30 September 2027");

    [Theory]
    [InlineData("11 May 2027", "")]
    [InlineData("12 May 2027", "upgrade-documents")]
    [InlineData("13 May 2027", "upgrade-examination")]
    [InlineData("13 May 2040", "upgrade-examination")]
    public void Opens_twelve_months_after_CTSA_and_needs_the_examination_once_CTSA_expired(string on, string open) => Assert.Equal(open, _associate.Open("CTSS", on));

    [Theory]
    [InlineData("11 May 2027", "")]
    [InlineData("12 May 2027", "upgrade-documents")]
    [InlineData("30 September 2027", "upgrade-documents")]
    [InlineData("1 October 2027", "upgrade-examination")]
    public void Is_by_documents_alone_up_to_the_day_on_which_CTSA_expires(string on, string open) => Assert.Equal(open, _longer.Open("CTSS", on));

    [Fact]
    public void With_a_CTSA_that_expires_today_needs_documents_only()
    {
        var route = _longer.Route("CTSS", "upgrade-documents", "30 September 2027");
        Assert.Null(route.Route.Outcome.Examination);
        Assert.Equal("Hand in: CV, tech-support experience career report. Pay the upgrade fee (GBP 160.00), or redeem a voucher.", route.Finding.Sentence);
    }

    [Fact]
    public void With_a_CTSA_that_expired_yesterday_leads_to_the_two_section_examination()
    {
        var examination = _longer.Route("CTSS", "upgrade-examination", "1 October 2027").Route.Outcome.Examination!;
        Assert.Equal(("two-section upgrade examination", "ctss-upgrade", 2), (examination.Title, examination.Exam, examination.Sections.Count));
    }

    [Fact]
    public void Is_told_with_the_day_from_which_the_examination_is_compulsory()
    {
        Assert.Equal(
            "You can upgrade to CTSS from 12 May 2027: 12 months after your CTSA was attained on 12 May 2026. On 12 May 2027 alone no examination is needed. From 13 May the two-section upgrade examination is compulsory.",
            _associate.WhatIf("CTSS", "1 March 2027"));
        Assert.Equal("You can upgrade to CTSS at any time. The two-section upgrade examination is compulsory.", _associate.WhatIf("CTSS", "1 July 2027"));
    }

    [Fact]
    public void Is_told_with_its_only_day_where_an_examination_that_was_passed_already_closes_the_other_way()
    {
        var passed = new Person().Holds("CTSA", "12 May 2026").Passed("CTSS", "1 March 2027", examination: "upgrade");
        Assert.StartsWith(
            "You can upgrade to CTSS on 12 May 2027 alone; it opens 12 months after your CTSA was attained on 12 May 2026. No examination is needed. ", passed.WhatIf("CTSS", "2 March 2027"), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_beside_the_way_back_to_a_CTSA_that_expired() => Assert.Equal(
        "You can apply for CTSA anew at any time. The examination is compulsory. You can upgrade to CTSS at any time. The two-section upgrade examination is compulsory.",
        _associate.WhatIf("CTSA", "1 July 2027"));

    [Fact]
    public void Says_of_each_rule_since_when_it_has_been_open()
    {
        var route = _associate.Route("CTSS", "upgrade-examination", "1 July 2027");
        Assert.Equal("This has been open since 12 May 2027: 12 months after your CTSA was attained on 12 May 2026.", route.Rule("12 months after CTSA").Sentence);
        Assert.Equal("This has been open since 13 May 2027: 1 day after your CTSA expired on 12 May 2027.", route.Rule("after CTSA expired").Sentence);
        Assert.Equal("You do not hold CTSS.", route.Rule("no valid CTSS").Sentence);
    }

    [Fact]
    public void Has_two_of_the_four_sections_of_the_standard_examination()
    {
        var examinations = RealProgrammes.Set.Awarding(RealProgrammes.Credential("CTSS"))!.Versions[0].Examinations;
        var standard = examinations.Single(examination => examination.Exam == "ctss-standard").Sections;
        var upgrade = examinations.Single(examination => examination.Exam == "ctss-upgrade").Sections;
        Assert.Equal((4, 2), (standard.Count, upgrade.Count));
        Assert.Subset(standard.ToHashSet(), upgrade.ToHashSet());
    }

    [Fact]
    public void Without_CTSA_is_the_four_section_standard_examination()
    {
        Assert.Equal("full-examination", new Person().Open("CTSS", "1 March 2027"));
        Assert.Equal("You can apply for CTSS at any time. The four-section standard examination is compulsory.", new Person().WhatIf("CTSS", "1 March 2027"));
        Assert.Equal("ctss-standard", new Person().Route("CTSS", "full-examination", "1 March 2027").Route.Outcome.Examination!.Exam);
    }

    [Fact]
    public void Has_its_pack_due_thirty_to_forty_five_days_after_the_award() => Assert.All(
        RealProgrammes.Set.Awarding(RealProgrammes.Credential("CTSS"))!.Versions[0].Routes,
        route => Assert.Equal(new ExamEngine.Certification.Programmes.DayRange(30, 45), route.Outcome.PackDays));

    [Fact]
    public void Is_closed_while_CTSS_is_valid()
    {
        _associate.Holds("CTSS", "1 June 2027");
        Assert.Equal("", _associate.Open("CTSS", "1 June 2029"));
        Assert.Equal("upgrade-examination", _associate.Open("CTSS", "2 June 2029"));
        Assert.Equal("2 June 2029", Person.Text(_associate.Route("CTSS", "upgrade-examination", "1 July 2027").OpensOn));
    }

    [Fact]
    public void After_a_failed_attempt_opens_again_fourteen_days_later() => Assert.Equal(
        "You can upgrade to CTSS from 15 March 2028: 14 days after your last attempt on 1 March 2028. The two-section upgrade examination is compulsory.",
        _associate.Failed("CTSS", "1 March 2028", examination: "ctss-upgrade").WhatIf("CTSS", "1 March 2028"));
}

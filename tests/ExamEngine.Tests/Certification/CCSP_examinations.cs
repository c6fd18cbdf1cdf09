using ExamEngine.Certification.Applications;
using ExamEngine.Certification.Facts;
using ExamEngine.Certification.Programmes;
using ExamEngine.Certification.Reading;
using Xunit;

namespace ExamEngine.Specs.Certification;

/// <summary>Attempts at the examinations of both tracks, and what the programme sets down about them.</summary>
public sealed class CCSP_examinations
{
    private static readonly ProgrammeVersion Version = RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSP-Associate"))!.Versions[0];

    private readonly Person _person = new Person().Born("1 January 1990").Trained("foundation-course", 40, "1 February 2025")
        .Works("direct-customer-service", "1 January 2020").Works("supervisory", "1 January 2020");

    [Theory]
    [InlineData("CCSP-Associate", "associate-examination")]
    [InlineData("CCSP-Professional", "professional-examination")]
    public void Have_fourteen_days_between_attempts(string credential, string route)
    {
        _person.Failed(credential, "1 March 2027");
        Assert.Equal(("", route), (_person.Open(credential, "14 March 2027"), _person.Open(credential, "15 March 2027")));
        Assert.Equal(
            "You can sit the examination again from 15 March 2027: 14 days after your last attempt on 1 March 2027.",
            _person.Route(credential, route, "2 March 2027").Rule("14 days between attempts").Sentence);
    }

    [Theory]
    [InlineData("CCSP-Associate", "associate-examination")]
    [InlineData("CCSP-Professional", "professional-examination")]
    public void Have_three_attempts_in_any_twelve_months(string credential, string route)
    {
        _person.Failed(credential, "1 March 2026").Failed(credential, "1 June 2026");
        Assert.Equal(route, _person.Open(credential, "15 June 2026"));
        _person.Failed(credential, "15 June 2026");
        Assert.Equal("1 March 2027", Person.Text(_person.Route(credential, route, "15 June 2026").OpensOn));
        Assert.Equal(("", route), (_person.Open(credential, "28 February 2027"), _person.Open(credential, "1 March 2027")));
        Assert.Equal(
            "You can sit the examination again from 1 March 2027: 3 attempts in any 12 months are allowed, and from then on the earliest of yours no longer counts.",
            _person.Route(credential, route, "16 June 2026").Rule("three attempts in any 12 months").Sentence);
    }

    [Fact]
    public void Do_not_count_what_was_voided_for_a_technical_fault() => Assert.Equal(
        "associate-examination",
        _person.Failed("CCSP-Associate", "1 March 2027").Failed("CCSP-Associate", "1 April 2027").Sat("CCSP-Associate", "1 May 2027", "10:00", AttemptResult.Voided).Open("CCSP-Associate", "1 May 2027"));

    [Fact]
    public void Retaken_to_recertify_keep_to_the_same_waits()
    {
        _person.Holds("CCSP-Associate", "1 March 2026").Failed("CCSP-Associate", "1 March 2027", examination: "ccsp-associate-retake");
        Assert.DoesNotContain("associate-retake", _person.Open("CCSP-Associate", "14 March 2027"), StringComparison.Ordinal);
        Assert.Contains("associate-retake", _person.Open("CCSP-Associate", "15 March 2027"), StringComparison.Ordinal);
    }

    [Fact]
    public void Enrol_groups_of_as_many_as_the_programme_says()
    {
        var seven = RealProgrammes.Files().Select(file => file with { Yaml = file.Yaml.Replace("{id: group-enrolment, from: 5", "{id: group-enrolment, from: 7", StringComparison.Ordinal) });
        Assert.Equal(5, ApplicationTerms.FewestInGroup(Version));
        Assert.Equal(7, ApplicationTerms.FewestInGroup(ProgrammeReader.Read([.. seven]).Value!.Awarding(RealProgrammes.Credential("CCSP-Associate"))!.Versions[0]));
        Assert.Equal(5, ApplicationTerms.FewestInGroup(null));
    }

    [Theory]
    [InlineData("domain-1", "Communication and active listening: questioning, summarising, four-stage de-escalation")]
    [InlineData("domain-2", "Emotional intelligence")]
    [InlineData("domain-3", "CRM and ticketing")]
    [InlineData("domain-4", "Performance metrics: CSAT, NPS, AHT, ASA, FCR, SLA")]
    [InlineData("domain-5", "Problem solving and root cause: 5 Whys")]
    [InlineData("domain-6", "Multichannel practice")]
    [InlineData("domain-7", "Compliance and data protection: GDPR, CCPA, PCI")]
    [InlineData("domain-8", "Coaching and leadership")]
    [InlineData("share-practical", "the rest, a small practical task or a case study")]
    [InlineData("delivery", "remote-proctored or at a centre")]
    [InlineData("failing-report", "weak domains, the score in each, and hours of study advised")]
    [InlineData("language-support", "translated material, and remote proctoring with language support when arranged in advance")]
    [InlineData("centre", "an address and opening hours, for example Monday to Saturday, 8:00 to 18:00 local time")]
    [InlineData("practice", "full-length and timed, never drawn from live forms")]
    public void Are_set_down_with(string id, string value) => Assert.Equal(value, Version.Provisions.Single(provision => provision.Id == id).Value);
}

using ExamEngine.Certification.Rules;
using Xunit;

namespace ExamEngine.Specs.Certification;

public sealed class CISCSM_routes
{
    [Theory]
    [InlineData("28 February 2027", "")]
    [InlineData("1 March 2027", "experience")]
    public void By_experience_ask_for_five_years_of_relevant_work(string on, string open) => Assert.Equal(open, new Person().Works("relevant", "1 March 2022").Open("CCSM-CI", on));

    [Fact]
    public void By_experience_ask_for_active_practice()
    {
        var person = new Person().Works("relevant", "1 March 2020", "31 March 2027");
        Assert.Equal("experience", person.Open("CCSM-CI", "30 June 2027"));
        Assert.Equal("", person.Open("CCSM-CI", "1 July 2027"));
    }

    [Fact]
    public void By_experience_ask_for_results_and_a_portfolio_and_may_lead_to_a_panel()
    {
        var route = new Person().Works("relevant", "1 March 2020").Route("CCSM-CI", "experience", "1 March 2027");
        Assert.Equal((RuleStatus.NeedsEvidence, true, null), (route.Status, route.Route.Outcome.PanelInterview, route.Route.Outcome.Examination));
        Assert.Equal("Hand in: portfolio of projects, evidence of improvement, references.", route.Rule("portfolio").Sentence);
        Assert.Equal("Hand in: evidence of results.", route.Rule("evidence of results").Sentence);
    }

    [Fact]
    public void By_examination_have_no_interview_by_a_panel() => Assert.False(new Person().Route("CCSM-CI", "examination", "1 March 2027").Route.Outcome.PanelInterview);

    [Fact]
    public void By_examination_open_again_fourteen_days_after_a_failed_attempt() => Assert.Equal(
        "15 March 2027",
        Person.Text(new Person().Works("relevant", "1 March 2024").Trained("management-training", 30, "1 June 2026").Failed("CCSM-CI", "1 March 2027").Route("CCSM-CI", "examination", "1 March 2027").OpensOn));

    [Theory]
    [InlineData("28 February 2027", "")]
    [InlineData("1 March 2027", "examination")]
    public void By_examination_ask_for_two_years_of_work_and_completed_training(string on, string open) =>
        Assert.Equal(open, new Person().Works("relevant", "1 March 2025").Trained("management-training", 30, "1 June 2026").Open("CCSM-CI", on));

    [Fact]
    public void By_examination_are_closed_without_training() =>
        Assert.Equal("You need 1 hour of completed training. Add what you complete to your record.", new Person().Works("relevant", "1 March 2024").Route("CCSM-CI", "examination", "1 March 2027").Finding.Sentence);

    [Fact]
    public void By_examination_lead_to_one_of_five_areas() =>
        Assert.Equal(
            ["Management principles", "Strategies and tools", "Journey mapping and experience design", "CRM systems", "Leadership"],
            new Person().Route("CCSM-CI", "examination", "1 March 2027").Route.Outcome.Examination!.Sections);

    [Fact]
    public void Lead_to_a_credential_without_expiry_kept_up_by_professional_development()
    {
        var version = RealProgrammes.Set.Awarding(RealProgrammes.Credential("CCSM-CI"))!.Versions[0];
        Assert.Null(version.Credentials[0].Valid);
        Assert.Equal("continuing professional development", version.Provisions.Single(provision => provision.Id == "kept-up-by").Value);
        Assert.Equal("", new Person().Works("relevant", "1 March 2010").Holds("CCSM-CI", "1 March 2020").Open("CCSM-CI", "1 March 2060"));
    }
}
